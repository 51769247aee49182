import { danish } from '../values/danish.ts'
import { countedAs } from './counted-as.ts'
import { findMunicipality } from './municipalities.ts'
import type { Answer, Person } from './person.ts'

type Registered = Extract<Answer, { status: 'registered' }>

export const isRegistered = (person: Person): person is Person & { answer: Registered } => person.answer.status === 'registered'

export interface Counted {
  key: string
  label: string
  invited: number
  registered: number
}

/**
 * Invited and registered, by whatever tells people apart; sorted by name the Danish way. Whoever is
 * asked whether they still come is not counted as coming.
 */
export function countedBy(
  persons: readonly Person[],
  keyOf: (person: Person) => { key: string; label: string } | null,
  letter?: Parameters<typeof countedAs>[1],
): Counted[] {
  const counts = new Map<string, Counted>()
  for (const person of persons) {
    const at = keyOf(person)
    if (!at) continue
    const count = counts.get(at.key) ?? { ...at, invited: 0, registered: 0 }
    count.invited++
    if (countedAs(person.answer, letter) === 'registered') count.registered++
    counts.set(at.key, count)
  }
  return [...counts.values()].toSorted((a, b) => danish.compare(a.label, b.label))
}

export const municipalityOf = ({ municipality }: Pick<Person, 'municipality'>) =>
  municipality === null ? null : { key: municipality, label: findMunicipality(municipality)?.name ?? municipality }

export const roleOf = ({ role }: Pick<Person, 'role'>) => (role === null ? null : { key: role, label: role })
