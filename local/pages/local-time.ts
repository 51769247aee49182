import type { Instant } from '../../functions/values/instant.ts'

const zone = { timeZone: 'Europe/Copenhagen' } as const
const whole = new Intl.DateTimeFormat('en-GB', { ...zone, dateStyle: 'full', timeStyle: 'short' })
const parts = new Intl.DateTimeFormat('en-GB', { ...zone, weekday: 'short', day: 'numeric', month: 'short' })

/** `Wednesday 18 March 2026 at 09:00`, Copenhagen time. */
export const localTime = (at: Instant | string): string => whole.format(new Date(at))

/** What a leaf of a calendar shows. */
export function leafOf(at: Instant): { month: string; day: string; weekday: string } {
  const found = Object.fromEntries(parts.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
  const { month = '', day = '', weekday = '' } = found
  return { month, day, weekday }
}
