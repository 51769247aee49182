import { afterAll, beforeAll, expect, test } from 'vitest'
import { personKey } from '../../functions/audience/store.ts'
import { invoiceLines } from '../../functions/export/invoice-basis.ts'
import { readAtOneInstant } from '../../functions/export/reading.ts'
import { loadAsWritten } from '../as-written.ts'
import { openTestHouse, peopleCsv, type TestHouse } from '../house.ts'
import { byTheMonth, pricedLetter } from '../priced-letter.ts'

const letter = pricedLetter({ at: ['aarhus', 'odense'], cancellation: byTheMonth })
const people = 10
let house: TestHouse
let agree: Record<string, string>

beforeAll(async () => {
  house = await openTestHouse({ now: '2026-03-18T08:00:00.000Z' } as never)
  await house.launches({ letter, recipients: peopleCsv(people) })
  const { body } = await guest(1).opens('?svar=ja')
  agree = { consent: 'yes', termsVersion: body.match(/name="termsVersion" value="([^"]+)"/)![1]!, buyerName: 'Kommunen' }
})
afterAll(() => house[Symbol.asyncDispose]())

const addressOf = (nth: number) => `p${nth}@kommune.example`
const guest = (nth: number) => house.guest(addressOf(nth))
const registers = async (nth: number, session = 'aarhus', more: Record<string, string> = {}) =>
  (await guest(nth).registers({ session, ...agree, ...more })).status

/** What the invoice basis charges them, in percent of the price, a line each. */
async function charged(nth: number): Promise<number[]> {
  const reading = await readAtOneInstant(house.house.platform, letter.id)
  if (typeof reading !== 'object') throw new Error('there is no reading')
  return invoiceLines(reading).flatMap(({ person, percent }) => (person?.email === addressOf(nth) && percent > 0 ? [percent] : []))
}

test('who cancels and comes again twenty times is charged once', async () => {
  for (let time = 0; time < 20; time++) {
    expect(await registers(1)).toBe(303)
    await guest(1).cancels()
  }
  expect(await registers(1)).toBe(303)
  expect(await charged(1)).toEqual([100])
})

test('who cancels one day and comes to another has moved, and is charged once', async () => {
  await registers(2)
  await guest(2).cancels()
  await registers(2, 'odense')
  expect(await charged(2)).toEqual([100])
  await registers(2, 'aarhus')
  expect(await charged(2)).toEqual([100])
})

test('a seat is given to nobody who has given theirs up, as nobody registers them as a colleague', async () => {
  await registers(3)
  await guest(3).cancels()
  await registers(4)
  const named = { name: 'Carl Berg', email: addressOf(3), role: 'udvalgsmedlem' }
  const answers = [
    await guest(4).posts({ action: 'handOver', ...named }),
    await guest(4).posts({ action: 'register', who: 'other', municipality: '0190', session: 'aarhus', ...agree, ...named }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([409, 409])
  expect([await charged(3), await charged(4)]).toEqual([[], [100]])
})

test('who gives the seat away and takes another one is charged for that one, and whoever has the first for theirs', async () => {
  await registers(5)
  expect((await guest(5).posts({ action: 'handOver', name: 'Frida Holm', email: addressOf(6), role: 'udvalgsmedlem' })).status).toBe(303)
  expect([await charged(5), await charged(6)]).toEqual([[], [100]])
  await registers(5)
  await guest(6).cancels()
  await registers(6)
  expect([await charged(5), await charged(6)]).toEqual([[100], [100]])
})

test('an order that was given up before answers told which it was is taken up as well', async () => {
  const { platform } = house.house
  await registers(7)
  await guest(7).cancels()
  const [person] = await loadAsWritten(platform, letter.id, 7, 7)
  if (person?.answer.status !== 'cancelled') throw new Error('they have not cancelled')
  const { agreed, ...asBefore } = person.answer
  expect(agreed).toBeDefined()
  await platform.table.write({ update: personKey(letter.id, person!.number), set: { answer: asBefore } })
  await registers(7)
  await guest(7).cancels()
  await registers(7)
  expect(await charged(7)).toEqual([100])
})

test('a seat is given to nobody who has one: both keep theirs, and each is charged for it', async () => {
  expect([await registers(9), await registers(10, 'odense')]).toEqual([303, 303])
  const given = await guest(9).posts({ action: 'handOver', name: 'Carl Berg', email: addressOf(10), role: 'udvalgsmedlem' })
  expect(given.status).toBe(409)
  expect([await charged(9), await charged(10)]).toEqual([[100], [100]])
  expect((await guest(10).opens()).body).toContain('Torvet 2')
})

test('what giving up cost is charged until staff have said yes to whoever asks to come back', async () => {
  await registers(8)
  await house.turnsTo('2026-04-24T10:00:00Z')
  await guest(8).cancels()
  expect(await charged(8)).toEqual([50])
  const asks = () => guest(8).posts({ action: 'late', session: 'aarhus', ...agree })
  expect((await asks()).status).toBe(303)
  expect(await charged(8)).toEqual([50])
  await house.decides('refuse', letter.id, addressOf(8))
  expect(await charged(8)).toEqual([50])
  await asks()
  await house.decides('approve', letter.id, addressOf(8))
  expect(await charged(8)).toEqual([100])
})
