import type { Clocks } from '../about/clocks.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { daysBefore, instantOf, localDate, monthsAfter } from '../schedule/local-time.ts'
import { type Instant, latest } from '../values/instant.ts'
import { overAt } from './over-at.ts'

/** Everything is erased at night, at three on a Danish clock, of the day it is due. */
export const nightOf = (day: string): Instant => instantOf(day, '03:00')

/** The first night that begins after a moment. */
export function nightAfter(at: Instant): Instant {
  const day = localDate(at)
  return nightOf(day) > at ? nightOf(day) : nightOf(daysBefore(day, -1))
}

export const lastDayOf = ({ sessions }: Pick<FrozenLetter, 'sessions'>): string => localDate(latest(...sessions.map(({ ends }) => ends)))

/** So many calendar days after the day somebody's session ends. */
export const needsEnd = (ends: Instant, days: number): Instant => nightOf(daysBefore(localDate(ends), -days))

/**
 * So many calendar months after the day of the last session, and never before the campaign is over.
 */
export function ordinaryEnds(
  letter: Pick<FrozenLetter, 'sessions'>,
  { retentionMonths }: Pick<Clocks, 'retentionMonths'>,
  closeAfterDays: number,
): Instant {
  const due = nightOf(monthsAfter(lastDayOf(letter), retentionMonths))
  return latest(due, nightAfter(overAt(letter, closeAfterDays)))
}

/** So many years after the one the meeting was in, the rest of that year too. */
export const invoicesEnd = (lastDay: string, { invoiceYears }: Pick<Clocks, 'invoiceYears'>): Instant =>
  nightOf(`${Number(lastDay.slice(0, 4)) + invoiceYears + 1}-01-01`)

/** So many months after something happened last. */
export const monthsEnd = (since: Instant, months: number): Instant => nightOf(monthsAfter(localDate(since), months))

/** The night staff are told that a campaign is going to be erased. */
export const warnedAt = (ordinary: Instant, { warnDays }: Pick<Clocks, 'warnDays'>): Instant =>
  nightOf(daysBefore(localDate(ordinary), warnDays))

/**
 * The night a campaign is erased that staff were told of at `warned`: never before they had all
 * their days, also where the clock was shortened meanwhile.
 */
export const erasedAfter = (ordinary: Instant, warned: Instant, { warnDays }: Pick<Clocks, 'warnDays'>): Instant =>
  latest(ordinary, nightOf(daysBefore(localDate(warned), -warnDays)))
