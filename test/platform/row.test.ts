import * as v from 'valibot'
import { expect, test } from 'vitest'
import { number, rowForm, text } from '../../functions/platform/row.ts'
import type { PersonNumber } from '../../functions/values/ids.ts'
import type { Instant } from '../../functions/values/instant.ts'

interface Seat {
  who: PersonNumber
  since: Instant
  note?: string
}

const seats = rowForm<Seat>(
  'a seat',
  2,
  { who: number<PersonNumber>(), since: text<Instant>(), note: v.exactOptional(v.string()) },
  {
    // Before forms had numbers a seat had a `holder`, and in the first form no moment.
    0: ({ holder, ...row }) => ({ ...row, who: holder }),
    1: row => ({ ...row, since: '2026-04-15T10:00:00.000Z' }),
  },
)

const key = { pk: 'C#x#S', sk: 's1#000' }
const seat: Seat = { who: 7 as PersonNumber, since: '2026-04-15T10:00:00.000Z' as Instant }

test('a row is read as it was written, without its key and its form number', () => {
  expect(seats.read({ ...key, ...seats.written(seat) })).toEqual(seat)
})

test('a row from before forms had numbers is read by way of every form between', () => {
  expect(seats.read({ ...key, holder: 7 })).toEqual(seat)
})

test('code that was rolled back does not guess at a row of a newer form', () => {
  expect(() => seats.read({ ...key, ...seat, form: 3 })).toThrow('a row of a seat has form 3, which is newer than this code')
})

test('what is wrong with a row is told by its place, never by what stands there', () => {
  const row = { ...key, ...seats.written(seat), note: { of: 'anna@kommune.example' } }
  expect(() => seats.read(row)).toThrow(/^a row of a seat cannot be read at note$/)
})
