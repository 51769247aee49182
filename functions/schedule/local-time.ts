import { Temporal } from 'temporal-polyfill'
import { type Instant, instant } from '../values/instant.ts'

// Everything a person sees is Danish wall time. Dates travel as `2026-05-04` and times as `15:30`;
// both compare as texts.
const zone = 'Europe/Copenhagen'

/** False in the hour that is skipped when summer time begins. */
export function exists(date: string, time: string): boolean {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`)
  return wall.toZonedDateTime(zone).toPlainDateTime().equals(wall)
}

/**
 * A wall time that comes twice means the first; one that is skipped means as long after the skip,
 * as a clock left alone would show.
 */
export const instantOf = (date: string, time: string): Instant =>
  instant(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds)

const wallClock = (at: Instant) => Temporal.Instant.from(at).toZonedDateTimeISO(zone)

export const localDate = (at: Instant): string => wallClock(at).toPlainDate().toString()

export const localTime = (at: Instant): string => wallClock(at).toPlainTime().toString({ smallestUnit: 'minute' })

/**
 * Calendar arithmetic: a week before is the same weekday, whatever the clocks do in between.
 * Negative days go forward.
 */
export const daysBefore = (date: string, days: number): string => Temporal.PlainDate.from(date).subtract({ days }).toString()

/** The same day so many months on, or the last of a month that is too short for it. */
export const monthsAfter = (date: string, months: number): string => Temporal.PlainDate.from(date).add({ months }).toString()

export const daysBetween = (first: string, last: string): number =>
  Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(last), { largestUnit: 'day' }).days

/** The date as `2026-05-04`, or null for a day the calendar does not have. */
export function dateOf(year: number, month: number, day: number): string | null {
  const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
  return Number.isNaN(Date.parse(`${text}T00:00Z`)) || new Date(`${text}T00:00Z`).getUTCDate() !== day ? null : text
}

/** Monday is 1, Sunday 7. */
export const weekdayOf = (date: string): number => Temporal.PlainDate.from(date).dayOfWeek
