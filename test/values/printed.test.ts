import { expect, test } from 'vitest'
import { instant } from '../../functions/values/instant.ts'
import { printedHours } from '../../functions/values/printed-duration.ts'
import { printedMoment } from '../../functions/values/printed-moment.ts'

test.each([
  ['2026-04-09T08:00:00Z', 'torsdag den 9.\u00a0april kl.\u00a010.00', 'Thursday 9\u00a0April at 10:00'],
  ['2026-12-09T08:05:59Z', 'onsdag den 9.\u00a0december kl.\u00a009.05', 'Wednesday 9\u00a0December at 09:05'],
  ['2026-04-15T22:00:00Z', 'onsdag den 15.\u00a0april kl.\u00a023.59', 'Wednesday 15\u00a0April at 23:59'],
])('%s is %s on a Danish clock', (at, da, en) => {
  expect(printedMoment(instant(at), 'da')).toBe(da)
  expect(printedMoment(instant(at), 'en')).toBe(en)
})

test.each([
  [1, 'én time', 'one hour'],
  [12, '12 timer', '12 hours'],
  [24, 'ét døgn', '24 hours'],
  [48, '2 døgn', '2 days'],
  [36, '36 timer', '36 hours'],
])('%i hours are %s', (hours, da, en) => {
  expect(printedHours(hours, 'da')).toBe(da)
  expect(printedHours(hours, 'en')).toBe(en)
})
