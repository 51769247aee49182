import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { daysBefore, instantOf, localDate, localTime } from '../schedule/local-time.ts'
import { type Instant, latest } from '../values/instant.ts'

/** The same time of day, so many days after the last session has ended. */
export function overAt({ sessions }: Pick<FrozenLetter, 'sessions'>, closeAfterDays: number): Instant {
  const ends = latest(...sessions.map(session => session.ends))
  return instantOf(daysBefore(localDate(ends), -closeAfterDays), localTime(ends))
}
