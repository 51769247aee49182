import type { Person } from '../../../audience/person.ts'
import type { Campaign } from '../../../campaign/store.ts'
import type { FrozenLetter } from '../../../letter/frozen-letter.ts'
import type { Instant } from '../../../values/instant.ts'
import type { Visit } from '../../visit.ts'
import type { ActFieldProps } from './act-fields.tsx'

/** What was typed in a form that was not accepted, with its `action`. */
export type TypedFields = Record<string, unknown>

/** One person of a letter in force, for whom something can be done. */
export interface ActProps {
  visit: Visit
  campaign: Campaign
  letter: FrozenLetter
  person: Person
  typed: TypedFields
  now: Instant
}

export const isTyped = ({ typed }: Pick<ActProps, 'typed'>, act: string): boolean => typed.action === act

/** A field of an act's form: with what was typed in this very form, or else with what is so. */
export const fieldOf =
  ({ typed }: Pick<ActProps, 'typed'>, act: string) =>
  (name: string, label: string, known = ''): ActFieldProps => {
    const before = typed[name]
    return { id: `${act}-${name}`, name, label, value: isTyped({ typed }, act) && typeof before === 'string' ? before : known }
  }
