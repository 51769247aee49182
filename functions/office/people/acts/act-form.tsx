import type { Child } from 'hono/jsx'

interface ActFormProps {
  act: string
  title: string
  says?: string | undefined
  button: string
  look?: string
  /** Open from the start, as what was typed in it is. */
  open?: boolean
  children?: Child
}

/** One act: folded away until somebody wants it. */
export const ActForm = ({ act, title, says, button, look = '', open, children }: ActFormProps) => (
  <details class="card" open={open}>
    <summary>{title}</summary>
    <form method="post" class="stack">
      {says && <p class="soft">{says}</p>}
      {children}
      <p class="buttons">
        <button type="submit" class={`btn ${look}`} name="action" value={act}>
          {button}
        </button>
      </p>
    </form>
  </details>
)
