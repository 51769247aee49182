export interface ActFieldProps {
  id: string
  name: string
  label: string
  value: string
}

/** A line of text in a form of staff's. */
export const ActField = ({ id, name, label, value, type = 'text' }: ActFieldProps & { type?: 'text' | 'email' }) => (
  <p>
    <label class="label" for={id}>
      {label}
    </label>
    <input id={id} type={type} name={name} value={value} autocomplete="off" />
  </p>
)

interface ActSelectProps extends ActFieldProps {
  /** What stands for nothing chosen; null where something must stay chosen. */
  empty: string | null
  options: readonly (readonly [value: string, says: string])[]
}

export const ActSelect = ({ id, name, label, value, empty, options }: ActSelectProps) => (
  <p>
    <label class="label" for={id}>
      {label}
    </label>
    <select id={id} name={name}>
      {empty !== null && <option value="">{empty}</option>}
      {options.map(([option, says]) => (
        <option value={option} selected={option === value}>
          {says}
        </option>
      ))}
    </select>
  </p>
)
