import type { Instant } from '../../functions/values/instant.ts'

const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Copenhagen', dateStyle: 'full', timeStyle: 'short' })

/** `Wednesday 18 March 2026 at 09:00`, Copenhagen time. */
export const localTime = (at: Instant | string): string => format.format(new Date(at))
