import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressHash } from '../../functions/audience/address.ts'
import { bookItems, numbersIn, rowsFor } from '../../functions/audience/address-book.ts'
import { campaignIdFrom, type PersonNumber } from '../../functions/values/ids.ts'

const campaign = campaignIdFrom('book')

test('everyone in an address book is found, and nobody else', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.emailAddress(), { maxLength: 60 }), fc.emailAddress(), (emails, stranger) => {
      const people = emails.map((email, index) => ({ email, number: (index + 1) as PersonNumber }))
      const [row] = bookItems(campaign, people)
      for (const { email, number } of people) expect(numbersIn(row?.packed as Uint8Array, addressHash(email))).toEqual([number])
      if (!emails.includes(stranger)) expect(numbersIn(row?.packed as Uint8Array, addressHash(stranger))).toEqual([])
    }),
  )
})

test('a large book is spread over rows that DynamoDB takes, at 12 bytes a person', () => {
  const people = Array.from({ length: 20_000 }, (_, index) => ({ email: `p${index}@liste.example`, number: (index + 1) as PersonNumber }))
  const rows = bookItems(campaign, people)
  expect(rows).toHaveLength(rowsFor(20_000))
  const bytes = rows.map(row => (row.packed as Uint8Array).length)
  expect(bytes.reduce((a, b) => a + b)).toBe(20_000 * 12)
  expect(Math.max(...bytes)).toBeLessThan(40_000)
})
