import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Answer, AnswerStatus } from './person.ts'
import { isToReconfirm } from './reconfirm.ts'

/**
 * What an answer is counted as, everywhere answers are counted: an offer nobody took in time has
 * lapsed and was cancelled by nobody. `toReconfirm`: registered before the meeting was moved, and
 * has not said whether they still come; without a letter nobody is.
 */
export type CountedAs = AnswerStatus | 'lapsed' | 'toReconfirm'

export function countedAs(answer: Answer, letter?: Pick<FrozenLetter, 'sessions' | 'gone'>): CountedAs {
  if (answer.status === 'cancelled' && answer.because === 'offerExpired') return 'lapsed'
  return letter && isToReconfirm(answer, letter) ? 'toReconfirm' : answer.status
}

export type AnswerCounts = Record<CountedAs, number>

export function countAnswers(answers: Iterable<Answer>, letter?: Pick<FrozenLetter, 'sessions' | 'gone'>): AnswerCounts {
  const counts = noAnswers()
  for (const answer of answers) counts[countedAs(answer, letter)]++
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
