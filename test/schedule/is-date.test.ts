import { expect, test } from 'vitest'
import { isDate } from '../../functions/schedule/local-time.ts'

test.each([
  ['2026-05-04', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2022-06-31', false],
  ['2026-13-01', false],
  ['2026-5-4', false],
  ['2026-05-04T10:00', false],
  ['', false],
])('%j is a day the calendar has: %s', (text, is) => {
  expect(isDate(text)).toBe(is)
})
