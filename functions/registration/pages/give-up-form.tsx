import type { PropsWithChildren } from 'hono/jsx'
import { problemsWords } from '../../../templates/words/page/problems.ts'
import { PostForm, SendButton } from '../../form/post-form.tsx'
import { Tick } from '../../form/tick.tsx'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import type { PageProblem } from './typed.ts'

interface GiveUpFormProps {
  letter: Pick<FrozenLetter, 'language' | 'price'>
  path: string
  formId: string
  action: 'cancel' | 'withdraw'
  /** What is ticked, where the meeting costs something. */
  sure: string
  button: { says: string; look: 'filled' | 'red' | 'outlinedRed' }
  keep: string
  problems: readonly PageProblem[]
}

/**
 * The form that gives something up. Where the meeting costs something a tick carries the act, so a
 * program that presses every button it finds has said nothing. It posts to the question's own
 * address, so that a tick forgotten is asked for on the same page.
 */
export const GiveUpForm = (props: PropsWithChildren<GiveUpFormProps>) => {
  const { letter, path, formId, action, sure, button, keep, problems, children } = props
  const { language, price } = letter
  const problem = problems.length > 0 ? problemsWords[language].tickFirst : undefined
  return (
    <PostForm path={`${path}?vis=meld-fra`} formId={formId} class="stack">
      {children}
      {price && <Tick name="action" value={action} text={sure} problem={problem} />}
      <div class="actions">
        <SendButton look={button.look} action={price ? undefined : action}>
          {button.says}
        </SendButton>
        <a href={path}>{keep}</a>
      </div>
    </PostForm>
  )
}
