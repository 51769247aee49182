import type { Instant } from '../values/instant.ts'
import { hour, later } from '../values/instant.ts'
import { daysBefore, instantOf, localDate, localTime } from './local-time.ts'

/**
 * When an offered seat goes on to the next. Whole days are calendar days: the same wall-clock time
 * so many days later, whatever the clocks do in between. Hours are hours.
 */
export function offerUntil(offered: Instant, lastsHours: number): Instant {
  if (lastsHours % 24 !== 0) return later(offered, lastsHours * hour)
  return instantOf(daysBefore(localDate(offered), -lastsHours / 24), localTime(offered))
}
