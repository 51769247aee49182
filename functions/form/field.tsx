import type { PropsWithChildren } from 'hono/jsx'
import { everyPageWords } from '../../templates/words/page/every-page.ts'
import { AroundField, type AroundFieldProps, described } from './around-field.tsx'
import { inPageLanguage } from './words.ts'

export interface FieldProps extends Omit<AroundFieldProps, 'id'> {
  /** The field's name and id alike, so that the problem summary can lead to it. */
  name: string
  /** Where two fields of one form have the same name. */
  id?: string
}

/** What ties a field to its hint and to what is wrong with it. */
export const describedAs = ({ name, id = name, hint, problem }: Pick<FieldProps, 'name' | 'id' | 'hint' | 'problem'>) =>
  described({ id, hint, problem })

/** A field of a recipient's, named so that the problem summary leads to it. */
export const Field = ({ name, id = name, ...about }: PropsWithChildren<FieldProps>) => (
  <AroundField id={id} spoken={inPageLanguage(everyPageWords).error} {...about} />
)

export const FieldProblem = ({ name, says }: { name: string; says: string | undefined }) =>
  says ? (
    <p class="says" id={`${name}-problem`}>
      <span class="hidden">{inPageLanguage(everyPageWords).error}</span>
      {says}
    </p>
  ) : null
