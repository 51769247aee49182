import type { PropsWithChildren } from 'hono/jsx'
import { everyPageWords } from '../../templates/words/page/every-page.ts'
import { inPageLanguage } from './words.ts'

export interface FieldProps {
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
export const Field = ({ name, label, hint, optional, problem, children }: PropsWithChildren<FieldProps>) => (
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
    <FieldProblem name={name} says={problem} />
    {children}
  </div>
)

export const FieldProblem = ({ name, says }: { name: string; says: string | undefined }) =>
  says ? (
    <p class="says" id={`${name}-problem`}>
      <span class="hidden">{inPageLanguage(everyPageWords).error}</span>
      {says}
    </p>
  ) : null
