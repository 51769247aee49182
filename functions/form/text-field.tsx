import { describedAs, Field, type FieldProps } from './field.tsx'

interface TextFieldProps extends FieldProps {
  value?: string | undefined
  type?: 'text' | 'email'
  autocomplete?: string
  numeric?: boolean
}

export const TextField = ({ value = '', type = 'text', autocomplete = 'off', numeric = false, ...field }: TextFieldProps) => (
  <Field {...field}>
    <input
      type={type}
      id={field.id ?? field.name}
      name={field.name}
      value={value}
      autocomplete={autocomplete}
      inputmode={numeric ? 'numeric' : undefined}
      class={numeric ? 'num' : undefined}
      {...describedAs(field)}
    />
  </Field>
)

export const TextArea = ({ value = '', ...field }: FieldProps & { value?: string | undefined }) => (
  <Field {...field}>
    <textarea id={field.id ?? field.name} name={field.name} rows={3} {...describedAs(field)}>
      {value}
    </textarea>
  </Field>
)
