import { ownWords } from '../../../templates/words/page/own.ts'
import { reconfirmWords } from '../../../templates/words/page/reconfirm.ts'
import { Choice, ChoiceGroup } from '../../form/choice.tsx'
import { PostForm, SendButton } from '../../form/post-form.tsx'
import { problemAt, type ShownProblem } from '../../form/problem-summary.tsx'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { termsOf } from '../../letter/terms.ts'

export interface ReconfirmFormProps {
  letter: Pick<FrozenLetter, 'language' | 'price'>
  path: string
  formId: string
  /** What the reader pressed in the mail. */
  chosen: 'register' | 'decline' | null
  /** Who took the seat for them, where their own yes is still missing: a yes binds them. */
  registrar?: string
  /** Giving the seat up is billed. */
  costs: boolean
  problems: readonly ShownProblem[]
}

/**
 * Keep the seat or give it up. Where the meeting costs something neither is chosen beforehand, so a
 * program that presses every button it finds has said nothing.
 */
export const ReconfirmForm = ({ letter, path, formId, chosen, registrar, costs, problems }: ReconfirmFormProps) => {
  const { language, price } = letter
  const words = reconfirmWords[language]
  const own = ownWords[language]
  const mark = (choice: 'register' | 'decline') => price === null && chosen === choice
  const problem = problemAt(problems, 'action')
  return (
    <PostForm path={path} formId={formId} class="stack">
      {registrar && (
        <p>
          <bdi>{own.keepTitle(registrar)}</bdi>. {own.keepMeans}
        </p>
      )}
      <ChoiceGroup name="action" legend={words.legend} look="choices" {...(problem && { problem })}>
        <Choice name="action" value="keep" text={words.keep} checked={mark('register')} id="action">
          {registrar && price && <span>{termsOf(price, language).join(' ')}</span>}
        </Choice>
        {!costs && (
          <Choice name="action" value="withdraw" text={words.withdraw} checked={mark('decline')}>
            <span>{price ? words.withdrawFree : words.withdrawMeans}</span>
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
