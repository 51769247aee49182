import type { PropsWithChildren } from 'hono/jsx'
import { summaryId } from './problem-summary.tsx'

interface PostFormProps {
  /** The page's own path: every form posts to where it stands. */
  path: string
  /** Makes a second press the same answer, not a second one. */
  formId: string
  class?: string
}

/** What is missing is said by the server in our words, so the browser's own checks are off. */
export const PostForm = ({ path, formId, class: look, children }: PropsWithChildren<PostFormProps>) => (
  <form method="post" action={`${path}#${summaryId}`} class={look} novalidate>
    <input type="hidden" name="formId" value={formId} />
    {children}
  </form>
)

interface SendButtonProps {
  /** One filled button a screen; red only for what gives a seat up. */
  look: 'filled' | 'outlined' | 'red' | 'outlinedRed'
  action?: string | undefined
}

const looks = { filled: 'btn main', outlined: 'btn', red: 'btn main stop', outlinedRed: 'btn stop' }

export const SendButton = ({ look, action, children }: PropsWithChildren<SendButtonProps>) => (
  <button type="submit" class={looks[look]} name={action && 'action'} value={action}>
    {children}
  </button>
)
