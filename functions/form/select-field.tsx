import { describedAs, Field, type FieldProps } from './field.tsx'

export interface Option {
  value: string
  text: string
}

interface SelectFieldProps extends FieldProps {
  value: string
  /** Shown while nothing is chosen; null where something must stay chosen. */
  empty: string | null
  groups: readonly { label?: string; options: readonly Option[] }[]
}

export const SelectField = ({ value, empty, groups, ...field }: SelectFieldProps) => (
  <Field {...field}>
    <select id={field.name} name={field.name} {...describedAs(field)}>
      {empty !== null && <option value="">{empty}</option>}
      {groups.map(({ label, options }) => {
        const choices = options.map(option => (
          <option value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))
        return label ? <optgroup label={label}>{choices}</optgroup> : choices
      })}
    </select>
  </Field>
)
