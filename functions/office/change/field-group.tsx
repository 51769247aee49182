import type { PropsWithChildren } from 'hono/jsx'
import type { Problem } from '../../values/problem.ts'

interface FieldGroupProps {
  id: string
  legend: string
  hint?: string
  /** Of the page; some may be about these fields. */
  problems?: readonly Problem[]
}

/** Fields that belong together, with what is wrong in them said where it is mended. */
export const FieldGroup = ({ id, legend, hint, problems = [], children }: PropsWithChildren<FieldGroupProps>) => {
  const wrong = problems.filter(({ at }) => at === id)
  const described = [hint && `${id}-hint`, wrong.length > 0 && `${id}-says`].filter(Boolean).join(' ')
  return (
    <fieldset id={id} class={`group ${wrong.length > 0 ? 'error' : ''}`} {...(described && { 'aria-describedby': described })}>
      <legend>{legend}</legend>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {wrong.length > 0 && (
        <div class="says" id={`${id}-says`}>
          {wrong.map(({ says }) => (
            <p>{says}</p>
          ))}
        </div>
      )}
      {children}
    </fieldset>
  )
}
