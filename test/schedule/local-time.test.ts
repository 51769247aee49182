import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  dateOf,
  daysBefore,
  daysBetween,
  exists,
  instantOf,
  localDate,
  localTime,
  monthsAfter,
  weekdayOf,
} from '../../functions/schedule/local-time.ts'
import { instant } from '../../functions/values/instant.ts'

test.each([
  ['2026-03-28', '09:00', '2026-03-28T08:00:00.000Z'],
  ['2026-03-29', '09:00', '2026-03-29T07:00:00.000Z'],
  ['2026-10-24', '09:00', '2026-10-24T07:00:00.000Z'],
  ['2026-10-25', '09:00', '2026-10-25T08:00:00.000Z'],
  ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
])('%s %s is %s', (date, time, at) => {
  expect(instantOf(date, time)).toBe(at)
})

test('the hour between two and three does not exist on the morning summer time begins', () => {
  expect(['01:59', '02:00', '02:59', '03:00'].map(time => exists('2026-03-29', time))).toEqual([true, false, false, true])
  expect(exists('2026-10-25', '02:30')).toBe(true)
})

test('a moment before midnight in UTC may be tomorrow in Denmark', () => {
  expect(localDate(instant('2026-05-03T22:00:00Z'))).toBe('2026-05-04')
  expect(localTime(instant('2026-05-03T22:00:00Z'))).toBe('00:00')
})

test('days are counted by the calendar', () => {
  expect(daysBefore('2026-03-30', 7)).toBe('2026-03-23')
  expect(daysBefore('2024-02-29', -365)).toBe('2025-02-28')
  expect(daysBetween('2022-03-15', '2022-08-17')).toBe(155)
})

test.each([
  [2026, 2, 28, '2026-02-28'],
  [2026, 2, 29, null],
  [2024, 2, 29, '2024-02-29'],
  [2026, 13, 1, null],
  [2026, 4, 31, null],
  [2026, 0, 0, null],
])('%i-%i-%i', (year, month, day, date) => {
  expect(dateOf(year, month, day)).toBe(date)
})

describe('as the calendar library of the language has it (Temporal)', () => {
  const zone = 'Europe/Copenhagen'
  // Half of them within a day of a change to or from summer time.
  const changes = Array.from({ length: 40 }, (_, index) => `${2010 + index}`).flatMap(year => [
    Date.parse(`${year}-03-28T01:00Z`),
    Date.parse(`${year}-10-28T01:00Z`),
  ])
  const near = fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -4320, max: 4320 })).map(([at, minutes]) => at + minutes * 60_000)
  const minutes = fc.oneof(
    near,
    fc.integer({ min: Date.parse('1990-01-01') / 60_000, max: Date.parse('2099-12-31') / 60_000 }).map(at => at * 60_000),
  )

  test('moments, days and the arithmetic of days', () => {
    fc.assert(
      fc.property(minutes, fc.integer({ min: -800, max: 800 }), (at, days) => {
        const wall = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
        const [date, time] = [wall.toPlainDate().toString(), wall.toPlainTime().toString({ smallestUnit: 'minute' })]
        expect([localDate(instant(at)), localTime(instant(at)), weekdayOf(date)]).toEqual([date, time, wall.dayOfWeek])
        const again = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone, { disambiguation: 'compatible' })
        expect(instantOf(date, time)).toBe(instant(again.epochMilliseconds))
        const other = wall.toPlainDate().subtract({ days })
        expect(daysBefore(date, days)).toBe(other.toString())
        expect(daysBetween(date, other.toString())).toBe(-days || 0)
        expect(monthsAfter(date, days)).toBe(wall.toPlainDate().add({ months: days }).toString())
      }),
      { numRuns: 2000 },
    )
  })

  test('times that are skipped, and times that come twice', () => {
    fc.assert(
      fc.property(near, at => {
        const [date, time] = [new Date(at).toISOString().slice(0, 10), new Date(at).toISOString().slice(11, 16)]
        const wall = Temporal.PlainDateTime.from(`${date}T${time}`)
        expect(instantOf(date, time)).toBe(instant(wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds))
        expect(exists(date, time)).toBe(wall.toZonedDateTime(zone).toPlainDateTime().equals(wall))
      }),
      { numRuns: 2000 },
    )
  })

  test('a day that is not is refused', () => {
    for (const date of ['2026-02-30', '2026-13-01', 'i morgen', '']) expect(() => daysBefore(date, 1), date).toThrow(RangeError)
  })
})
