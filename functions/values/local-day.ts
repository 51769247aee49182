import { epoch, type Instant } from './instant.ts'

let calendar: Intl.DateTimeFormat | undefined

/**
 * The day in Denmark as `2026-05-04`. For doors that must not carry a calendar library;
 * `schedule/local-time.ts` has one.
 */
export function localDay(at: Instant): string {
  calendar ??= new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Copenhagen', year: 'numeric', month: '2-digit', day: '2-digit' })
  return calendar.format(epoch(at))
}

/** Calendar days from one to the other, whatever the clocks do in between: tomorrow is 1. */
export const daysApart = (first: Instant, last: Instant): number =>
  Math.round((Date.parse(localDay(last)) - Date.parse(localDay(first))) / 86_400_000)
