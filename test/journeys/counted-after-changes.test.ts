import { expect, test } from 'vitest'
import { countAnswers } from '../../functions/audience/counted-as.ts'
import { asCounted } from '../../functions/audience/reconfirm.ts'
import { loadPersons } from '../../functions/audience/store.ts'
import { loadCampaign, loadLetter } from '../../functions/campaign/store.ts'
import { forgetIn } from '../../functions/endings/forget-in.ts'
import type { Letter } from '../../functions/letter/letter.ts'
import type { Item } from '../../functions/platform/table.ts'
import type { CampaignId, PersonNumber } from '../../functions/values/ids.ts'
import { letterFrom, openTestHouse, peopleCsv, type TestHouse } from '../house.ts'

// How a letter stands is counted where it changes, and stays so once its plans have changed.

const id = 'tre-aftener' as CampaignId
const places = {
  a: '  - { id: a, date: 2026-05-04, time: 15.30-18.00, venue: { name: Gate21, address: "Torvet 1, 2620 Albertslund" }, capacity: 2 }\n',
  b: '  - { id: b, date: 2026-05-05, time: 15.30-18.00, venue: { name: Biblioteket, address: "Torvet 3, 4000 Roskilde" }, capacity: 9 }\n',
  c: '  - { id: c, date: 2026-05-06, time: 15.30-18.00, venue: { name: Salen, address: "Torvet 2, 3400 Hillerød" }, capacity: 9 }\n',
}
const letterOf = (which: (keyof typeof places)[], cDay = '06'): Letter =>
  letterFrom(
    `---
title: Tre aftener om genoptræning
sessions:
${which.map(one => places[one].replace('2026-05-06', `2026-05-${cDay}`)).join('')}deadline: 2026-04-20
waiting-list: { offer-lasts: 1 day }
contact: Sofie Holm, sofie.holm@sekretariat.example, 12 34 56 78
staff: [vagt@sekretariat.example]
audience: { colleagues: 3 }
---
Kære {{greeting}}

Kom og hør om genoptræning.
`,
    id,
  )

const guest = (house: TestHouse, nth: number) => house.guest(`p${nth}@kommune.example`)

async function readAll({ house: { platform } }: TestHouse) {
  const [campaign, letter] = await Promise.all([loadCampaign(platform, id), loadLetter(platform, id, { consistent: true })])
  const persons = await loadPersons(platform, id, 1, campaign!.highest)
  return countAnswers(
    persons.map(person => asCounted(person, letter).answer),
    letter,
  )
}

/** What the overview says, which is what reading everybody says. */
async function agreed(house: TestHouse) {
  const { answers } = await house.overview(id)
  expect(answers).toEqual(await readAll(house))
  return answers
}

/** Does what was shown. */
async function carriesOut(order: (confirmed: number | null) => Promise<object>) {
  const shown = await order(null)
  expect(await order((shown as { mails: number }).mails)).toMatchObject({ outcome: 'changed' })
}

/** Two have the seats of a and two wait for one; b and c have two each, and one has declined. */
async function opened(house: TestHouse) {
  await house.launches({ letter: letterOf(['a', 'b', 'c']), recipients: peopleCsv(12) })
  for (const nth of [1, 2, 3, 4]) await guest(house, nth).registers({ session: 'a' })
  for (const nth of [5, 6]) await guest(house, nth).registers({ session: 'b' })
  for (const nth of [7, 8]) await guest(house, nth).registers({ session: 'c' })
  await guest(house, 9).declines()
  expect(await agreed(house)).toMatchObject({ registered: 6, waitlisted: 2, declined: 1, noAnswer: 3 })
}

const movesC = (house: TestHouse) => carriesOut(confirmed => house.moves(letterOf(['a', 'b', 'c'], '12'), confirmed))
const mergesA = (house: TestHouse) => carriesOut(confirmed => house.changesVenue(letterOf(['b', 'c'], '12'), confirmed, { into: 'b' }))

test('moved, merged, called off, and people answer all the while: the overview says what the rows say', async () => {
  await using house = await openTestHouse()
  await opened(house)
  await movesC(house)
  expect(await agreed(house)).toMatchObject({ registered: 4, toReconfirm: 2, waitlisted: 2 })
  // One says yes again, one changes to another evening, one comes to what is.
  await guest(house, 7).posts({ action: 'keep' })
  await guest(house, 8).registers({ session: 'b' })
  await guest(house, 10).registers({ session: 'c' })
  expect(await agreed(house)).toMatchObject({ registered: 7, toReconfirm: 0, waitlisted: 2, noAnswer: 2 })

  await mergesA(house)
  expect(await agreed(house)).toMatchObject({ registered: 5, toReconfirm: 2, waitlisted: 0, noAnswer: 4 })
  // Of a: one hands on the seat that became part of b, and who waited there chooses again.
  await guest(house, 1).posts({ action: 'handOver', name: 'Eva Lund', email: 'eva.lund@nabo.example', role: 'udvalgsmedlem' })
  await guest(house, 3).registers({ session: 'c' })
  await guest(house, 4).declines()
  const dan = { name: 'Dan Holm', email: 'dan.holm@nabo.example', role: 'udvalgsmedlem', municipality: '0461' }
  await guest(house, 6).posts({ action: 'register', who: 'other', session: 'b', ...dan })
  expect(await agreed(house)).toMatchObject({ registered: 8, toReconfirm: 1, transferred: 1, declined: 2, noAnswer: 2 })

  const { platform } = house.house
  const letter = await loadLetter(platform, id, { consistent: true })
  for (const number of [2, 3] as PersonNumber[])
    await forgetIn(platform, { campaign: id, number, letter, address: `p${number}@kommune.example`, by: 'staff:test' })
  expect(await agreed(house)).toMatchObject({ registered: 7, toReconfirm: 0, transferred: 1, declined: 2, noAnswer: 2 })

  await carriesOut(confirmed => house.callsOff(id, confirmed, { session: 'b' }))
  expect(await agreed(house)).toMatchObject({ registered: 2, cancelled: 5 })
  await guest(house, 5).registers({ session: 'c' })
  expect(await agreed(house)).toMatchObject({ registered: 3, cancelled: 4 })
  await carriesOut(confirmed => house.callsOff(id, confirmed))
  expect(await agreed(house)).toMatchObject({ registered: 0, cancelled: 7 })
})

/** As the version before left it: counts without sessions and plans. */
async function asBefore({ house: { platform } }: TestHouse) {
  const rows = await platform.table.query<Item>({ pk: `C#${id}#T`, consistent: true })
  for (const { pk, sk, ...row } of rows)
    await platform.table.write({ update: { pk, sk }, remove: ['placed', ...Object.keys(row).filter(attribute => attribute.includes('/'))] })
}

test('a letter whose answers were counted before sessions and plans were is read whole once plans have changed, and right', async () => {
  await using house = await openTestHouse()
  await opened(house)
  await asBefore(house)
  // Some of the counts have places from now on, and some of those who had none give theirs up.
  await guest(house, 1).cancels()
  await guest(house, 10).registers({ session: 'b' })
  expect((await agreed(house)).registered).toBe(6)
  await movesC(house)
  await guest(house, 7).posts({ action: 'keep' })
  expect(await agreed(house)).toMatchObject({ toReconfirm: 1 })
  await mergesA(house)
  await agreed(house)
  await carriesOut(confirmed => house.callsOff(id, confirmed))
  await agreed(house)
})

test('nobody is read to say how a letter stands whose meeting was moved', async () => {
  const calls: string[] = []
  await using house = await openTestHouse()
  const { platform } = house.house
  await opened(house)
  await movesC(house)
  const { query } = platform.table
  platform.table.query = range => {
    calls.push(range.pk)
    return query(range)
  }
  await agreed(house)
  // Once by the reading it is compared with.
  expect(calls.filter(pk => pk.includes('#P#'))).toHaveLength(1)
})
