import type { Person } from '../audience/person.ts'
import type { Notice } from '../outbox/notice.ts'

/**
 * Whether what a notice would have its reader wait for or do is still so (stale message). A call to
 * SES that failed is made again minutes or hours later: an offer then may be of a seat its reader
 * has given back. What only acknowledges is mailed late all the same, for it happened.
 */
export function isStillTrue(notice: Notice, { answer }: Pick<Person, 'answer'>): boolean {
  switch (notice.kind) {
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
