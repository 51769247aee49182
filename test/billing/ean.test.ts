import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEan } from '../../functions/billing/ean.ts'

test.each([
  ['5790000123456', { wrong: 'check' }],
  ['5798009811578', { ean: '5798009811578' }],
  ['57 98 00 98 11 57 8', { ean: '5798009811578' }],
  ['5798-0098-11578', { ean: '5798009811578' }],
  ['579800981157', { wrong: 'length' }],
  ['57980098115788', { wrong: 'length' }],
  ['579800981157x', { wrong: 'length' }],
  ['', { wrong: 'length' }],
  // A prefix is nobody's business: this one belongs to no Danish authority and adds up.
  ['4006381333931', { ean: '4006381333931' }],
])('000-14 %s', (typed, read) => expect(readEan(typed)).toEqual(read))

test('one wrong digit, or two neighbours of different parity swapped, is noticed', () => {
  const right = '5798009811578'
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const digits = [...right]
      digits[at] = String((Number(digits[at]) + by) % 10)
      expect(readEan(digits.join(''))).toEqual({ wrong: 'check' })
    }),
  )
})
