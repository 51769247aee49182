import type { PropsWithChildren } from 'hono/jsx'

/** What stands around a field, whoever fills it in. */
export interface AroundFieldProps {
  id: string
  label: string
  hint?: string | undefined
  /** Said beside the label where the field may stay empty. */
  optional?: string | undefined
  problem?: string | undefined
}

/** The attributes that tie a field to its hint and to what is wrong with it. */
export const described = ({ id, hint, problem }: Pick<AroundFieldProps, 'id' | 'hint' | 'problem'>) => ({
  'aria-describedby': [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': problem ? 'true' : undefined,
})

/**
 * Label above, hint under it, what is wrong between the hint and the field.
 * @param spoken said before what is wrong, to whoever has it read aloud
 */
export const AroundField = ({
  id,
  label,
  hint,
  optional,
  problem,
  spoken,
  children,
}: PropsWithChildren<AroundFieldProps & { spoken?: string }>) => (
  <div class={problem ? 'error' : undefined}>
    <label class="label" for={id}>
      {label}
      {optional && <span class="soft"> {optional}</span>}
    </label>
    {hint && (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {problem && (
      <p class="says" id={`${id}-problem`}>
        {spoken && <span class="hidden">{spoken}</span>}
        {problem}
      </p>
    )}
    {children}
  </div>
)
