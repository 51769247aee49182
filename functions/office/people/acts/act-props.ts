import type { Person } from '../../../audience/person.ts'
import type { Campaign } from '../../../campaign/store.ts'
import type { FrozenLetter } from '../../../letter/frozen-letter.ts'
import type { Instant } from '../../../values/instant.ts'
import type { Problem } from '../../../values/problem.ts'
import { saidAt } from '../../pages/told.tsx'
import type { Visit } from '../../visit.ts'

/** What was typed in a form that was not accepted, with its `action`. */
export type TypedFields = Record<string, unknown>

/** One person of a letter in force, for whom something can be done. */
export interface ActProps {
  visit: Visit
  campaign: Campaign
  letter: FrozenLetter
  person: Person
  typed: TypedFields
  /** What is wrong in it, by the ids of its fields. */
  problems: readonly Problem[]
  now: Instant
}

export const isTyped = ({ typed }: Pick<ActProps, 'typed'>, act: string): boolean => typed.action === act

/** A field of an act's form: with what was typed in this very form, or else with what is so. */
export const fieldOf =
  ({ typed, problems }: Pick<ActProps, 'typed' | 'problems'>, act: string) =>
  (name: string, label: string, known = '') => {
    const before = typed[name]
    const id = `${act}-${name}`
    return { id, name, label, value: isTyped({ typed }, act) && typeof before === 'string' ? before : known, problem: saidAt(problems, id) }
  }
