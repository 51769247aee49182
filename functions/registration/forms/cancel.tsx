import type { PropsWithChildren } from 'hono/jsx'
import { cancellingWords } from '../../../templates/words/page/cancelling.ts'
import { participantWords } from '../../../templates/words/page/participant.ts'
import { problemsWords } from '../../../templates/words/page/problems.ts'
import { PostForm, SendButton } from '../../form/post-form.tsx'
import { TextArea } from '../../form/text-field.tsx'
import { Tick } from '../../form/tick.tsx'
import { inPageLanguage } from '../../form/words.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { longestWords } from '../fields/field.ts'
import { fits } from '../fields/reading.ts'
import type { PageProblem, Typed } from '../fields/typed.ts'
import type { ReadForm } from '../wish.ts'

interface GiveUpFormProps {
  letter: Pick<FrozenLetter, 'price'>
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
  const { price } = letter
  const problem = problems.some(({ field }) => field === 'action') ? inPageLanguage(problemsWords).tickFirst : undefined
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

/** Why, for whoever wants to say it. */
export const ReasonField = ({ typed, problem }: { typed: Typed; problem: string | undefined }) => {
  const words = inPageLanguage(cancellingWords)
  const { optional } = inPageLanguage(participantWords)
  return <TextArea name="reason" label={words.reason} hint={words.reasonHint} optional={optional} value={typed.reason} problem={problem} />
}

export function readCancel({ reason = '' }: Typed): ReadForm {
  const said = fits('reason', reason.trim(), longestWords)
  return 'problems' in said ? said : { wish: { to: 'cancel', reason: said.read } }
}
