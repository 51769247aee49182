import type { PropsWithChildren } from 'hono/jsx'
import { FieldProblem } from './field.tsx'

interface ChoiceGroupProps {
  name: string
  legend: string
  /** A legend that a heading already says is only read aloud. */
  quiet?: boolean
  problem?: string
  look: 'choices' | 'radios'
}

/**
 * One question with its possible answers; an answer that leads here from a problem summary has the
 * group's name as id.
 */
export const ChoiceGroup = ({ name, legend, quiet, problem, look, children }: PropsWithChildren<ChoiceGroupProps>) => (
  <fieldset class={problem ? 'error' : undefined} aria-describedby={problem ? `${name}-problem` : undefined}>
    <legend class={quiet ? 'hidden' : undefined}>{legend}</legend>
    <FieldProblem name={name} says={problem} />
    <div class={look}>{children}</div>
  </fieldset>
)

interface ChoiceProps {
  name: string
  value: string
  text: string
  checked: boolean
  id?: string | undefined
  /** A word the stylesheet folds by: `no`, `colleague`. */
  mark?: string | undefined
  disabled?: boolean
}

/** A card: the whole of it is the label, its second lines say the consequence. */
export const Choice = ({ name, value, text, checked, id, mark, disabled, children }: PropsWithChildren<ChoiceProps>) => (
  <label class="choice">
    <input type="radio" name={name} value={value} id={id} class={mark} checked={checked} disabled={disabled} />
    <b>{text}</b>
    {children}
  </label>
)

export const Radio = ({ name, value, text, checked, id, mark }: ChoiceProps) => (
  <label>
    <input type="radio" name={name} value={value} id={id} class={mark} checked={checked} />
    {text}
  </label>
)
