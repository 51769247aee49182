import { PostForm, SendButton } from '../../form/post-form.tsx'
import { Tick } from '../../form/tick.tsx'

interface DeclineFormProps {
  path: string
  formId: string
  /**
   * What stands beside the tick, on the button, and above both where the reader has chosen no in
   * the mail.
   */
  says: { tick: string; means: string; button: string; heading: string }
  /** The reader has chosen no in the mail: this is the answer the page shows large. */
  chosen: boolean
  problem: string | undefined
}

/**
 * A no where a yes would cost something. The tick carries the answer, so a program that presses
 * every button it finds has said nothing; and it is a form of its own, so the Enter key in the
 * other one never declines.
 */
export const DeclineForm = ({ path, formId, says, chosen, problem }: DeclineFormProps) => (
  <PostForm path={chosen ? `${path}?svar=nej` : path} formId={formId} class={chosen ? 'notice stack' : 'other-answer stack'}>
    {chosen && <p class="title">{says.heading}</p>}
    <Tick name="action" value="decline" text={says.tick} problem={problem}>
      <span>{says.means}</span>
    </Tick>
    <div class="actions">
      <SendButton look={chosen ? 'filled' : 'outlined'}>{says.button}</SendButton>
    </div>
  </PostForm>
)
