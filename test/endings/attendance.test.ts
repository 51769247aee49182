import { expect, test } from 'vitest'
import { perform } from '../../functions/staff/perform.ts'
import { everyRow } from '../every-row.ts'
import { letter002, openTestHouse, type TestHouse } from '../house.ts'

const staff = { by: 'staff:test', role: 'editor' } as const
const campaign = letter002({ people: 4 })
const { id } = campaign.letter

async function held() {
  const house = await openTestHouse()
  await house.launches(campaign)
  for (const nth of [1, 2, 3]) await house.guest(`p${nth}@kommune.example`).registers()
  await house.turnsTo('2026-05-05T08:00:00Z')
  return house
}

const notes = async (house: TestHouse, list: string | null) => {
  const file = list === null ? null : { name: 'kom.csv', content: { base64: Buffer.from(list).toString('base64') } }
  return (await perform(house.house.platform, 'attendance', { campaign: id, file }, staff)).answer
}

const statuses = async (house: TestHouse) =>
  Object.fromEntries((await house.answers(id)).participants.map(({ email, status }) => [email.split('@')[0], status]))

test('whoever is on the list came, the others did not, and a corrected list changes what is new', async () => {
  await using house = await held()
  expect(await notes(house, 'email;navn\np1@kommune.example;Person Nr1\nP2@kommune.example;\n')).toEqual({
    outcome: 'noted',
    attended: 2,
    noShow: 1,
    changed: 3,
  })
  expect(await statuses(house)).toEqual({ p1: 'attended', p2: 'attended', p3: 'noShow' })
  expect(await notes(house, 'e-mail;kom\np1@kommune.example;ja\np2@kommune.example;nej\np3@kommune.example;x\n')).toMatchObject({
    attended: 2,
    changed: 2,
  })
  expect(await statuses(house)).toEqual({ p1: 'attended', p2: 'noShow', p3: 'attended' })
  expect(await notes(house, null)).toEqual({ outcome: 'noted', attended: 3, noShow: 0, changed: 1 })
  expect((await house.answers(id)).attendance).toEqual({ attended: 3, noShow: 0 })
})

test.each([
  ['an address without a seat', 'email\np1@kommune.example\np4@kommune.example\n', 'kom.csv:3', 'NO-SEAT'],
  ['no column of addresses', 'navn\nPerson Nr1\n', 'kom.csv:1', 'UNREADABLE-ROW'],
  ['a word that is neither yes nor no', 'email;kom\np1@kommune.example;måske\n', 'kom.csv:2', 'UNREADABLE-ROW'],
])('%s: a sentence with the row, and nothing is noted', async (_, list, at, code) => {
  await using house = await held()
  const before = await everyRow(house)
  expect(await notes(house, list)).toMatchObject({ outcome: 'refused', problems: [{ at, code }] })
  expect(await everyRow(house)).toEqual(before)
})

test('nobody has come to a meeting that has not begun', async () => {
  await using house = await openTestHouse()
  await house.launches(campaign)
  await house.guest('p1@kommune.example').registers()
  expect(await notes(house, null)).toMatchObject({ outcome: 'refused', problems: [{ code: 'NOT-HELD' }] })
})
