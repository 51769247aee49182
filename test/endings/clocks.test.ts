import { describe, expect, test } from 'vitest'
import { usualClocks } from '../../functions/about/clocks.ts'
import { erasedAfter, invoicesEnd, monthsEnd, needsEnd, nightAfter, ordinaryEnds, warnedAt } from '../../functions/endings/clocks.ts'
import { instant } from '../../functions/values/instant.ts'
import { frozenSession } from '../seats/session.ts'

const ending = (ends: string) => ({ sessions: [{ ...frozenSession(), ends: instant(ends) }] as [ReturnType<typeof frozenSession>] })

describe('a night is three in the morning on a Danish clock', () => {
  test.each([
    ['needs, a week after', needsEnd(instant('2026-05-04T16:00:00Z'), 7), '2026-05-11T01:00:00.000Z'],
    [
      'needs, as the wall says when winter time begins in between',
      needsEnd(instant('2026-10-22T16:00:00Z'), 7),
      '2026-10-29T02:00:00.000Z',
    ],
    ['two years after', ordinaryEnds(ending('2026-05-04T16:00:00Z'), { retentionMonths: 24 }, 3), '2028-05-04T01:00:00.000Z'],
    ['a day that year does not have', ordinaryEnds(ending('2028-02-29T16:00:00Z'), { retentionMonths: 12 }, 3), '2029-02-28T02:00:00.000Z'],
    [
      'never before the campaign is over',
      ordinaryEnds(ending('2026-05-04T16:00:00Z'), { retentionMonths: 0 }, 3),
      '2026-05-08T01:00:00.000Z',
    ],
    ['five years and the rest of that year', invoicesEnd('2026-05-04', usualClocks), '2032-01-01T02:00:00.000Z'],
    ['a year after the last bounce', monthsEnd(instant('2026-03-18T08:00:00Z'), 12), '2027-03-18T02:00:00.000Z'],
    ['thirty days before', warnedAt(instant('2028-05-04T01:00:00Z'), usualClocks), '2028-04-04T01:00:00.000Z'],
    [
      'thirty days after staff were told, where the clock was shortened',
      erasedAfter(instant('2028-05-04T01:00:00Z'), instant('2028-10-10T22:30:00Z'), usualClocks),
      '2028-11-10T02:00:00.000Z',
    ],
    [
      'as the clock says, where they were told in time',
      erasedAfter(instant('2028-05-04T01:00:00Z'), instant('2028-04-04T01:00:00Z'), usualClocks),
      '2028-05-04T01:00:00.000Z',
    ],
    ['the next one', nightAfter(instant('2026-05-04T01:00:00Z')), '2026-05-05T01:00:00.000Z'],
    ['the coming one', nightAfter(instant('2026-05-04T00:59:00Z')), '2026-05-04T01:00:00.000Z'],
  ])('%s', (_, at, night) => {
    expect(at).toBe(night)
  })
})
