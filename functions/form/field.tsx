import type { PropsWithChildren } from 'hono/jsx'
import type { Language } from '../values/language.ts'
import { wordsFor } from './words.ts'

export interface FieldProps {
  language: Language
  /** The field's name and id alike, so that the problem summary can lead to it. */
  name: string
  label: string
  hint?: string
  /** Said beside the label where the field may stay empty. */
  optional?: string
  problem?: string
}

/** Ids of what describes the field, for its `aria-describedby`. */
export const describedBy = ({ name, hint, problem }: Pick<FieldProps, 'name' | 'hint' | 'problem'>): string | undefined =>
  [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ') || undefined

/** Label above, hint under it, what is wrong between the hint and the field. */
export const Field = ({ language, name, label, hint, optional, problem, children }: PropsWithChildren<FieldProps>) => (
  <div class={problem ? 'error' : undefined}>
    <label class="label" for={name}>
      {label}
      {optional && <span class="soft"> {optional}</span>}
    </label>
    {hint && (
      <p class="hint" id={`${name}-hint`}>
        {hint}
      </p>
    )}
    <Problem language={language} name={name} says={problem} />
    {children}
  </div>
)

export const Problem = ({ language, name, says }: { language: Language; name: string; says: string | undefined }) =>
  says ? (
    <p class="says" id={`${name}-problem`}>
      <span class="hidden">{wordsFor(language).page.error}</span>
      {says}
    </p>
  ) : null
