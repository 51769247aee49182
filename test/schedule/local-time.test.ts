import { expect, test } from 'vitest'
import { dateOf, daysBefore, daysBetween, exists, instantOf, localDate, localTime } from '../../functions/schedule/local-time.ts'
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
