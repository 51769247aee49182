import type { Answer, AnswerStatus } from './person.ts'

/**
 * What an answer is counted as, everywhere answers are counted: an offer nobody took in time has
 * lapsed and was cancelled by nobody. `toReconfirm`: registered before the meeting was moved, and
 * not asked yet in any letter.
 */
export type CountedAs = AnswerStatus | 'lapsed' | 'toReconfirm'

export const countedAs = (answer: Answer): CountedAs =>
  answer.status === 'cancelled' && answer.because === 'offerExpired' ? 'lapsed' : answer.status

export type AnswerCounts = Record<CountedAs, number>

export function countAnswers(answers: Iterable<Answer>): AnswerCounts {
  const counts = noAnswers()
  for (const answer of answers) counts[countedAs(answer)]++
  return counts
}

export const noAnswers = (): AnswerCounts => ({
  noAnswer: 0,
  registered: 0,
  waitlisted: 0,
  pendingApproval: 0,
  toReconfirm: 0,
  declined: 0,
  cancelled: 0,
  lapsed: 0,
  transferred: 0,
})
