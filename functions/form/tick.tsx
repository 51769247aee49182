import type { PropsWithChildren } from 'hono/jsx'
import { FieldProblem } from './field.tsx'

interface TickProps {
  name: string
  value: string
  text: string
  /** Only for what neither binds nor gives up, when it is shown again. */
  checked?: boolean
  problem?: string | undefined
}

/**
 * A box that starts empty every time: what binds or gives up is never done by a program that
 * presses every button it finds.
 */
export const Tick = ({ name, value, text, checked = false, problem, children }: PropsWithChildren<TickProps>) => (
  <div class={problem ? 'error' : undefined}>
    <FieldProblem name={name} says={problem} />
    <label class="choice tick">
      <input
        type="checkbox"
        id={name}
        name={name}
        value={value}
        checked={checked}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? `${name}-problem` : undefined}
      />
      <b>{text}</b>
      {children}
    </label>
  </div>
)
