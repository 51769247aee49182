import { epoch, type Instant, instant } from '../values/instant.ts'

// Everything a person sees is Danish wall time. Dates travel as `2026-05-04` and times as `15:30`;
// both compare as texts. `Intl` knows the zone; a calendar library would be 56 kB of every door.
const zone = 'Europe/Copenhagen'
const day = 86_400_000

let clock: Intl.DateTimeFormat | undefined

type Hand = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'

/** A wall clock's hands as if they stood in UTC, in milliseconds: what can be counted with. */
function hands(at: number): number {
  clock ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)])) as Record<Hand, number>
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second)
}

/** @throws RangeError for a day the calendar or a time the clock does not have */
function asHands(date: string, time = '00:00'): number {
  const at = Date.parse(`${date}T${time}Z`)
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date) throw new RangeError(`${date} ${time} is no local time`)
  return at
}

const shown = (at: number): string => new Date(at).toISOString()

/** How far a wall clock is before UTC. */
const offset = (at: number): number => hands(at) - Math.floor(at / 1000) * 1000

/**
 * The moments at which a wall clock shows this: none in the hour that is skipped when summer time
 * begins, two in the one that comes again when it ends.
 */
function momentsOf(wanted: number): number[] {
  const moments = new Set([offset(wanted - day), offset(wanted + day)].map(ahead => wanted - ahead))
  return [...moments].filter(at => hands(at) === wanted)
}

/** False in the hour that is skipped when summer time begins. */
export const exists = (date: string, time: string): boolean => momentsOf(asHands(date, time)).length > 0

/**
 * A wall time that comes twice means the first; one that is skipped means as long after the skip,
 * as a clock left alone would show.
 */
export function instantOf(date: string, time: string): Instant {
  const wanted = asHands(date, time)
  const moments = momentsOf(wanted)
  return instant(moments.length > 0 ? Math.min(...moments) : wanted - offset(wanted - day))
}

export const localDate = (at: Instant): string => shown(hands(epoch(at))).slice(0, 10)

export const localTime = (at: Instant): string => shown(hands(epoch(at))).slice(11, 16)

/**
 * Calendar arithmetic: a week before is the same weekday, whatever the clocks do in between.
 * Negative days go forward.
 */
export const daysBefore = (date: string, days: number): string => shown(asHands(date) - days * day).slice(0, 10)

/** The same day so many months on, or the last of a month that is too short for it. */
export function monthsAfter(date: string, months: number): string {
  const from = new Date(asHands(date))
  const first = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1)
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0)).getUTCDate()
  return shown(first + (Math.min(from.getUTCDate(), last) - 1) * day).slice(0, 10)
}

export const daysBetween = (first: string, last: string): number => (asHands(last) - asHands(first)) / day

/** The date as `2026-05-04`, or null for a day the calendar does not have. */
export function dateOf(year: number, month: number, day: number): string | null {
  const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
  return Number.isNaN(Date.parse(`${text}T00:00Z`)) || new Date(`${text}T00:00Z`).getUTCDate() !== day ? null : text
}

/** Whether it is a day the calendar has, written as `2026-05-04`. */
export function isDate(text: string): boolean {
  const [, ...parts] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  const [year = 0, month = 0, day = 0] = parts.map(Number)
  return parts.length > 0 && dateOf(year, month, day) === text
}

/** Monday is 1, Sunday 7. */
export const weekdayOf = (date: string): number => new Date(asHands(date)).getUTCDay() || 7
