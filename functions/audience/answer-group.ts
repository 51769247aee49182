import { countedAs } from './counted-as.ts'
import type { Person } from './person.ts'

/**
 * Where somebody stands, in the few words a count at a glance has. Each person is in exactly one
 * group, so the numbers add up, and the list a number leads to has as many.
 */
export type AnswerGroup = 'registered' | 'declined' | 'noAnswer' | 'undelivered' | 'waiting' | 'lapsed'

/** No mail reaches them: the address does not exist, or its owner has complained. */
export const isOutOfReach = ({ suppression }: Pick<Person, 'suppression'>): boolean =>
  suppression !== null && suppression.because !== 'optedOut'

export function groupOf(person: Pick<Person, 'answer' | 'suppression'>): AnswerGroup {
  const counted = countedAs(person.answer)
  switch (counted) {
    case 'noAnswer':
      return isOutOfReach(person) ? 'undelivered' : 'noAnswer'
    case 'registered':
    case 'lapsed':
      return counted
    case 'waitlisted':
    case 'pendingApproval':
    case 'toReconfirm':
      return 'waiting'
    default:
      return 'declined'
  }
}

export function countGroups(persons: readonly Pick<Person, 'answer' | 'suppression'>[]): Record<AnswerGroup, number> {
  const counts = { registered: 0, declined: 0, noAnswer: 0, undelivered: 0, waiting: 0, lapsed: 0 }
  for (const person of persons) counts[groupOf(person)]++
  return counts
}
