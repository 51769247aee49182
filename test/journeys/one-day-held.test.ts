import { expect, test } from 'vitest'
import type { Letter } from '../../functions/letter/letter.ts'
import { letter002, letterFrom, openTestHouse } from '../house.ts'

// Two sessions on two days: what has been held is no plan any more, and nobody changes it.

const mine = letter002({ people: 3 })
const { id } = mine.letter
const letterOf = ({ a = '2026-05-04', b = '2026-05-05', placeOfA = 'Gate21', without = '' } = {}): Letter =>
  letterFrom(
    mine.letter.source.replace(
      /sessions:\n(?: {2}.*\n)+/,
      [
        'sessions:\n',
        `  - { id: a, date: ${a}, time: 15.30-18.00, venue: { name: ${placeOfA}, address: "Torvet 1, 2620 Albertslund" } }\n`,
        `  - { id: b, date: ${b}, time: 15.30-18.00, venue: { name: Rådhuset, address: "Torvet 2, 3400 Hillerød" } }\n`,
      ]
        .filter(line => !without || !line.includes(`id: ${without},`))
        .join(''),
    ),
    id,
  )

const [ann, bo] = ['p1@kommune.example', 'p2@kommune.example'] as const

async function held() {
  const house = await openTestHouse()
  await house.launches({ ...mine, letter: letterOf() })
  await house.guest(ann).registers({ session: 'a' })
  await house.guest(bo).registers({ session: 'b' })
  await house.turnsTo('2026-05-04T20:00:00Z')
  return house
}
type House = Awaited<ReturnType<typeof held>>

test('all of it called off: a sentence, for the first day has been held and is owed for', async () => {
  await using house = await held()
  const refused = { outcome: 'refused', problems: [{ code: 'HELD', says: expect.stringContaining('mandag den 4. maj 2026') }] }
  expect(await house.callsOff(id)).toMatchObject(refused)
  expect(await house.callsOff(id, 3)).toMatchObject(refused)
  expect((await house.answers(id)).totals).toMatchObject({ registered: 2 })
})

test.each<[string, (house: House) => Promise<unknown>]>([
  ['the day that was held called off', house => house.callsOff(id, null, { session: 'a' })],
  ['the day that was held moved', house => house.moves(letterOf({ a: '2026-05-06' }))],
  ['the day that was held at another place', house => house.changesVenue(letterOf({ placeOfA: 'Biblioteket' }))],
  ['the day that was held made part of the other', house => house.changesVenue(letterOf({ without: 'a' }), null, { into: 'b' })],
  ['the other made part of the day that was held', house => house.changesVenue(letterOf({ without: 'b' }), null, { into: 'a' })],
])('%s: a sentence, and nothing is changed', async (_, order) => {
  await using house = await held()
  const refused = await order(house)
  expect(refused).toMatchObject({
    outcome: 'refused',
    problems: [{ code: 'HELD', says: expect.stringContaining('mandag den 4. maj 2026') }],
  })
})

test('the day that is to come is called off by itself, and whoever was at the other hears nothing', async () => {
  await using house = await held()
  const before = (await house.mails()).length
  const shown = await house.callsOff(id, null, { session: 'b' })
  expect(shown).toMatchObject({ outcome: 'dryRun', asks: { registered: 1 } })
  expect(await house.callsOff(id, (shown as { mails: number }).mails, { session: 'b' })).toMatchObject({ outcome: 'changed' })
  expect((await house.mails()).slice(before).flatMap(({ to }) => to)).not.toContain(ann)
  expect((await house.answers(id)).totals).toMatchObject({ registered: 1 })
})
