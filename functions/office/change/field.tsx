import type { PropsWithChildren } from 'hono/jsx'
import type { Problem } from '../../values/problem.ts'

interface FieldGroupProps {
  id: string
  legend: string
  hint?: string
  /** What is wrong in these fields. */
  wrong?: readonly Problem[]
}

/** Fields that belong together, with what is wrong in them said where it is mended. */
export const FieldGroup = ({ id, legend, hint, wrong = [], children }: PropsWithChildren<FieldGroupProps>) => {
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

interface FieldProps {
  name: string
  label: string
  value: string
  type?: 'text' | 'date' | 'time'
  hint?: string
}

export const PlanField = ({ name, label, value, type = 'text', hint }: FieldProps) => {
  const id = `f-${name.replaceAll('.', '-')}`
  return (
    <div>
      <label class="label" for={id}>
        {label}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input id={id} type={type} name={name} value={value} autocomplete="off" {...(hint && { 'aria-describedby': `${id}-hint` })} />
    </div>
  )
}

interface SelectProps {
  name: string
  label: string
  chosen: string
  options: readonly (readonly [value: string, says: string])[]
}

export const Select = ({ name, label, chosen, options }: SelectProps) => (
  <div>
    <label class="label" for={`f-${name}`}>
      {label}
    </label>
    <select id={`f-${name}`} name={name}>
      {options.map(([value, says]) => (
        <option value={value} selected={value === chosen}>
          {says}
        </option>
      ))}
    </select>
  </div>
)
