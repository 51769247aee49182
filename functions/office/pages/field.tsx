import { AroundField, type AroundFieldProps, described } from '../../form/around-field.tsx'

interface OfficeFieldProps extends AroundFieldProps {
  name: string
  value: string
  autofocus?: boolean
}

interface TypedFieldProps extends OfficeFieldProps {
  type?: 'text' | 'email' | 'date' | 'time' | undefined
  inputmode?: 'numeric' | undefined
  required?: boolean
  maxlength?: number
  /** Suggestions to choose from, by their id. */
  list?: string
  /** The id of the form it belongs to, where it stands outside of it. */
  form?: string | undefined
  /** So many lines, where it is more than one. */
  rows?: number
}

/** What somebody of the staff types: a line, or more where it has rows. */
export const TypedField = ({ id, label, hint, optional, problem, value, rows, ...input }: TypedFieldProps) => {
  const about = { id, hint, problem }
  return (
    <AroundField label={label} optional={optional} {...about}>
      {rows ? (
        <textarea id={id} rows={rows} {...input} {...described(about)}>
          {`\n${value}`}
        </textarea>
      ) : (
        <input id={id} type="text" value={value} autocomplete="off" {...input} {...described(about)} />
      )}
    </AroundField>
  )
}

interface ChosenFieldProps extends OfficeFieldProps {
  /** What stands for nothing chosen; absent where something must stay chosen. */
  empty?: string | undefined
  options: readonly (readonly [value: string, says: string])[]
}

export const ChosenField = ({ id, label, hint, optional, problem, value, empty, options, ...select }: ChosenFieldProps) => {
  const about = { id, hint, problem }
  return (
    <AroundField label={label} optional={optional} {...about}>
      <select id={id} {...select} {...described(about)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(([option, says]) => (
          <option value={option} selected={option === value}>
            {says}
          </option>
        ))}
      </select>
    </AroundField>
  )
}
