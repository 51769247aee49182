import type { Letter } from '../letter/letter.ts'
import { earliest, epoch, type Instant, instant } from '../values/instant.ts'
import { daysBefore, instantOf } from './local-time.ts'

/**
 * The first moment that is too late to answer: the deadline's own time, or midnight after its day.
 * Null when the letter has none.
 */
export function closingTime({ deadline }: Pick<Letter, 'deadline'>): Instant | null {
  if (!deadline) return null
  return deadline.time === null ? midnightAfter(deadline.date) : instantOf(deadline.date, deadline.time)
}

const midnightAfter = (date: string): Instant => instantOf(daysBefore(date, -1), '00:00')

const starts = ({ sessions }: Pick<Letter, 'sessions'>) => sessions.map(session => instantOf(session.date, session.starts))

export const firstStart = (letter: Pick<Letter, 'sessions'>): Instant => earliest(...starts(letter))
export const lastStart = (letter: Pick<Letter, 'sessions'>): Instant => instant(Math.max(...starts(letter).map(epoch)))
