import { reconfirmWords } from '../../../templates/words/page/reconfirm.ts'
import { Choice, ChoiceGroup } from '../../form/choice.tsx'
import { PostForm, SendButton } from '../../form/post-form.tsx'
import { problemAt, type ShownProblem } from '../../form/problem-summary.tsx'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'

export interface ReconfirmFormProps {
  letter: Pick<FrozenLetter, 'language' | 'price'>
  path: string
  formId: string
  /** What the reader pressed in the mail. */
  chosen: 'register' | 'decline' | null
  /** Giving the seat up is billed. */
  costs: boolean
  problems: readonly ShownProblem[]
}

/**
 * Keep the seat or give it up. Where the meeting costs something neither is chosen beforehand, so a
 * program that presses every button it finds has said nothing.
 */
export const ReconfirmForm = ({ letter, path, formId, chosen, costs, problems }: ReconfirmFormProps) => {
  const words = reconfirmWords[letter.language]
  const mark = (choice: 'register' | 'decline') => letter.price === null && chosen === choice
  const problem = problemAt(problems, 'action')
  return (
    <PostForm path={path} formId={formId} class="stack">
      <ChoiceGroup name="action" legend={words.legend} look="choices" {...(problem && { problem })}>
        <Choice name="action" value="keep" text={words.keep} checked={mark('register')} id="action" />
        {!costs && (
          <Choice name="action" value="withdraw" text={words.withdraw} checked={mark('decline')}>
            <span>{letter.price ? words.withdrawFree : words.withdrawMeans}</span>
          </Choice>
        )}
      </ChoiceGroup>
      <div class="actions">
        <SendButton look="filled">{words.send}</SendButton>
        {costs && <a href="?vis=meld-fra">{words.withdraw} …</a>}
      </div>
    </PostForm>
  )
}
