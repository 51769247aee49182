import type { Person } from '../audience/person.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Role } from '../values/role.ts'

/**
 * Whoever the letter invites by role, and whoever stands on its list: they were invited by name,
 * until they say that they are something else.
 */
export function isEligible(letter: Pick<FrozenLetter, 'roles'>, person: Person, claimed: Role | undefined): boolean {
  if (letter.roles === 'everyone') return true
  const role = claimed ?? person.role
  const isAsListed = role === person.role && (role === null || person.statedRole !== role)
  return (person.registeredBy === null && isAsListed) || (role !== null && letter.roles.includes(role))
}

/**
 * Others may speak for whoever has said nothing: name them as a colleague, give them a seat. A no
 * stays a no until they change it themselves, and a seat is where they chose it.
 */
export const maySomebodyElseAnswer = ({ answer, kind }: Pick<Person, 'answer' | 'kind'>): boolean =>
  answer.status === 'noAnswer' && kind === 'person'
