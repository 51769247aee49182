import { expect, test } from 'vitest'
import { asInCalendar } from '../../functions/schedule/as-in-calendar.ts'

test.each([
  ['2026-09-10T14:00:00Z', 'torsdag den 10. september 2026 kl. 16.00'],
  ['2026-12-01T23:30:00Z', 'onsdag den 2. december 2026 kl. 00.30'],
  ['2026-09-10T16:00:00', 'torsdag den 10. september 2026 kl. 16.00'],
  ['2026-09-10', '2026-09-10'],
  ['2026-09-41T14:00:00Z', '2026-09-41T14:00:00Z'],
  ['en dag i maj', 'en dag i maj'],
  ['', ''],
])('%s in Danish words', (written, says) => {
  expect(asInCalendar(written).replaceAll('\u00a0', ' ')).toBe(says)
})
