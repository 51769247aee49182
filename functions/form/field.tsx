import type { PropsWithChildren } from 'hono/jsx'
import { everyPageWords } from '../../templates/words/page/every-page.ts'
import { inPageLanguage } from './words.ts'

export interface FieldProps {
  /** The field's name and id alike, so that the problem summary can lead to it. */
  name: string
  /** Where two fields of one form have the same name. */
  id?: string
  label: string
  hint?: string | undefined
  /** Said beside the label where the field may stay empty. */
  optional?: string
  problem?: string | undefined
}

/** Ids of what describes the field, for its `aria-describedby`. */
export const describedBy = ({ name, id = name, hint, problem }: Pick<FieldProps, 'name' | 'id' | 'hint' | 'problem'>): string | undefined =>
  [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined

/** Label above, hint under it, what is wrong between the hint and the field. */
export const Field = ({ name, id = name, label, hint, optional, problem, children }: PropsWithChildren<FieldProps>) => (
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
    <FieldProblem name={id} says={problem} />
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
