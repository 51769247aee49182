import type { Person } from '../audience/person.ts'
import { type FrozenLetter, isCalledOff } from '../letter/frozen-letter.ts'
import type { Notice } from '../outbox/notice.ts'

/**
 * Whether what a notice would have its reader wait for, come to or do is still so (stale message).
 * A call to SES that failed is made again minutes or hours later: an offer then may be of a seat
 * its reader has given back, and a receipt of a session that was called off. What only acknowledges
 * is mailed late all the same, for it happened.
 * @param person as the letter in force sees them
 */
export function isStillTrue(notice: Notice, { answer }: Pick<Person, 'answer'>, letter: Pick<FrozenLetter, 'sessions' | 'gone'>): boolean {
  switch (notice.kind) {
    case 'confirmation':
    case 'approved':
      return notice.session === null || !isCalledOff(letter, notice.session)
    case 'offer':
      return answer.status === 'waitlisted' && answer.offer?.until === notice.offerUntil
    case 'waitlisted':
    case 'waiting-over':
      return answer.status === 'waitlisted'
    case 'pending':
      return answer.status === 'pendingApproval'
    default:
      return true
  }
}
