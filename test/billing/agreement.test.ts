import { describe, expect, test } from 'vitest'
import { categoryFor, termsVersion } from '../../functions/billing/agreement.ts'
import { chargeFor } from '../../functions/billing/cancellation-charge.ts'
import type { Price } from '../../functions/letter/letter.ts'
import type { SessionId } from '../../functions/values/ids.ts'
import { instant } from '../../functions/values/instant.ts'

const session = { id: 'odense' as SessionId, starts: instant('2022-08-17T14:00:00Z') }
const price = (but: Partial<Price> = {}): Price => ({
  categories: [{ category: null, øre: 49_500 }],
  binding: true,
  cancellation: [
    { daysBefore: 30, percent: 50 },
    { daysBefore: 0, percent: 100 },
  ],
  releaseOnVenueChange: true,
  ...but,
})

describe('giving a priced seat up', () => {
  test.each([
    ['2022-07-18T14:00:00Z', 50],
    ['2022-07-18T14:00:01Z', 100],

    ['2022-08-17T13:59:59Z', 100],
    ['2022-03-01T08:00:00Z', 50],
  ])('at %s costs %i percent by steps', (at, percent) => expect(chargeFor(price(), session, instant(at))).toBe(percent))

  test('binding without steps is all of it, from the first moment', () => {
    expect(chargeFor(price({ cancellation: [] }), session, instant('2022-03-01T08:00:00Z'))).toBe(100)
  })
  test('not binding and without steps costs nothing', () => {
    expect(chargeFor(price({ cancellation: [], binding: false }), session, instant('2022-08-17T13:00:00Z'))).toBe(0)
  })
})

test.each([
  // Summer time ends in between: hours would be one short of thirty days.
  ['2022-10-16T21:59:59Z', 50],
  ['2022-10-16T22:00:00Z', 100],
])('through the last day by the calendar, at %s, %i percent', (at, percent) => {
  const ends = [{ session: session.id, at: instant('2022-10-16T22:00:00Z'), date: 'søndag den 16. oktober', day: '15. november' }]
  const byCalendar = price({
    cancellation: [
      { daysBefore: 30, percent: 50, ends },
      { daysBefore: 0, percent: 100 },
    ],
  })
  expect(chargeFor(byCalendar, { ...session, starts: instant('2022-11-15T13:00:00Z') }, instant(at))).toBe(percent)
})

test('the version of the terms changes with every figure and every promise in them', () => {
  const versions = [
    price(),
    price({ binding: false }),
    price({ releaseOnVenueChange: false }),
    price({ categories: [{ category: null, øre: 49_501 }] }),
  ].map(terms => termsVersion({ price: terms, language: 'da' }))
  expect(new Set(versions).size).toBe(4)
  const { categories, ...rest } = price()
  const inAnotherOrder = { ...rest, categories: categories.map(({ category, øre }) => ({ øre, category })) }
  expect(termsVersion({ price: inAnotherOrder, language: 'da' })).toBe(versions[0])
})

test('a category is meant for whoever has its name as role, the first for everyone else', () => {
  const two = price({
    categories: [
      { category: null, øre: 49_500 },
      { category: 'direktør', øre: 99_500 },
    ],
  })
  expect(categoryFor(two, { role: 'direktør' }).øre).toBe(99_500)
  expect(categoryFor(two, { role: 'udvalgsmedlem' }).øre).toBe(49_500)
})
