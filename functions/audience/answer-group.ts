import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { countedAs } from './counted-as.ts'
import type { Person } from './person.ts'

type Plans = Pick<FrozenLetter, 'sessions' | 'gone'>

/**
 * Where somebody stands, in the few words a count at a glance has. Each person is in exactly one
 * group, so the numbers add up, and the list a number leads to has as many.
 */
export type AnswerGroup = 'registered' | 'declined' | 'noAnswer' | 'undelivered' | 'waiting' | 'toReconfirm' | 'lapsed'

/** No mail reaches them: the address does not exist, or its owner has complained. */
export const isOutOfReach = ({ suppression }: Pick<Person, 'suppression'>): boolean =>
  suppression !== null && suppression.because !== 'optedOut'

/** @param letter as it is in force: it says who has not said yes to what the meeting has become */
export function groupOf(person: Pick<Person, 'answer' | 'suppression'>, letter: Plans | undefined): AnswerGroup {
  const counted = countedAs(person.answer, letter)
  switch (counted) {
    case 'noAnswer':
      return isOutOfReach(person) ? 'undelivered' : 'noAnswer'
    case 'registered':
    case 'toReconfirm':
    case 'lapsed':
      return counted
    case 'waitlisted':
    case 'pendingApproval':
      return 'waiting'
    default:
      return 'declined'
  }
}

export function countGroups(
  persons: readonly Pick<Person, 'answer' | 'suppression'>[],
  letter: Plans | undefined,
): Record<AnswerGroup, number> {
  const counts = { registered: 0, toReconfirm: 0, declined: 0, noAnswer: 0, undelivered: 0, waiting: 0, lapsed: 0 }
  for (const person of persons) counts[groupOf(person, letter)]++
  return counts
}
