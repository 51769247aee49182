import type { Instant } from '../../functions/values/instant.ts'

const zone = { timeZone: 'Europe/Copenhagen' } as const
const whole = new Intl.DateTimeFormat('en-GB', { ...zone, dateStyle: 'full', timeStyle: 'short' })
const parts = new Intl.DateTimeFormat('en-GB', { ...zone, weekday: 'long', day: 'numeric', month: 'short', year: 'numeric' })
const clock = new Intl.DateTimeFormat('en-GB', { ...zone, timeStyle: 'short' })

/** `Wednesday 18 March 2026 at 09:00`, Copenhagen time. */
export const localTime = (at: Instant | string): string => whole.format(new Date(at))

/** What a leaf of a calendar shows, and the time beside it. */
export function leafOf(at: Instant): { month: string; day: string; weekday: string; year: string; time: string } {
  const found = Object.fromEntries(parts.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
  const { month = '', day = '', weekday = '', year = '' } = found
  return { month, day, weekday, year, time: clock.format(new Date(at)) }
}
