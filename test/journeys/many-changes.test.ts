import { expect, test } from 'vitest'
import { letterFrom, openTestHouse, peopleCsv, type TestHouse } from '../house.ts'

const meeting = () => ({
  letter: letterFrom(
    `---
title: Lille møde
kind: møde
sender: Sekretariatet <sekretariatet@indbyd.example>
contact: Ida Vang, ida.vang@indbyd.example
staff: [a@indbyd.example, b@indbyd.example]
sessions:
  - { id: aarhus, date: 2026-05-04, time: 10.00-12.00, venue: "Rådhuset, Rådhuspladsen 2, 8000 Aarhus C" }
deadline: 2026-04-15
---
Kom og vær med.

{{answer}}
`,
    'lille-moede',
  ),
  recipients: peopleCsv(2),
})

const ann = 'p1@kommune.example'
const receipts = async (house: TestHouse, to = ann) =>
  (await house.mails({ to })).flatMap(({ mailing }) => (mailing && mailing !== 'invitation' ? [mailing] : []))

async function toggles(house: TestHouse, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await (time % 2 === 0 ? house.guest(ann).registers() : house.guest(ann).cancels())
}

test('whoever changes their mind forty times in an hour gets six mails and then one of how it stands', async () => {
  await using house = await openTestHouse()
  await house.launches(meeting())
  await toggles(house, 40)
  expect(await receipts(house)).toHaveLength(6)
  await house.turnsTo('2026-03-18T08:50:00Z')
  expect(await receipts(house)).toHaveLength(6)
  await house.turnsTo('2026-03-18T09:10:00Z')
  const after = await receipts(house)
  expect(after).toHaveLength(7)
  expect(after.at(-1)).toBe('cancelled')
  await house.turnsTo('2026-03-18T12:00:00Z')
  expect(await receipts(house)).toHaveLength(7)
})

test('the one mail for many changes goes out although what sets it free is answered to nobody', async () => {
  await using house = await openTestHouse()
  const { platform } = house.house
  const { table } = platform
  // DynamoDB did it, its answer was lost, and the SDK has asked again: what a single write hears.
  platform.table = { ...table, write: async change => (await table.write(change)) && table.write(change) }
  await house.launches(meeting())
  await toggles(house, 40)
  await house.turnsTo('2026-03-18T09:10:00Z')
  expect((await receipts(house)).slice(6)).toEqual(['cancelled'])
})

test('after a quiet hour every change has its own mail again', async () => {
  await using house = await openTestHouse()
  await house.launches(meeting())
  await toggles(house, 6)
  await house.turnsTo('2026-03-18T09:30:00Z')
  await house.guest(ann).registers()
  expect(await receipts(house)).toHaveLength(7)
})

test('who asks, takes it back and asks again within an hour is one piece of news to staff', async () => {
  await using house = await openTestHouse()
  await house.launches(meeting())
  await house.turnsTo('2026-04-17T08:00:00Z')
  const told = async () => (await house.mails({ mailing: 'staff-notice' })).filter(({ subject }) => subject.startsWith('Vil med'))
  for (let time = 0; time < 5; time++) {
    await house.guest(ann).posts({ action: 'late', session: 'aarhus' })
    await house.guest(ann).cancels()
  }
  expect((await told()).map(({ to }) => to[0])).toEqual(['a@indbyd.example', 'b@indbyd.example'])
  await house.turnsTo('2026-04-17T09:30:00Z')
  await house.guest(ann).posts({ action: 'late', session: 'aarhus' })
  expect(await told()).toHaveLength(4)
})

test('four asked for on one link are one mail to each of the staff, with all their names', async () => {
  await using house = await openTestHouse()
  await house.launches(meeting())
  await house.turnsTo('2026-04-17T08:00:00Z')
  const four = Object.fromEntries(
    ['Bo Friis', 'Cia Holm', 'Dan Juhl', 'Eva Lund'].flatMap((name, index) => {
      const at = index === 0 ? '' : index + 1
      return [
        [`name${at}`, name],
        [`email${at}`, `${name.slice(0, 2).toLowerCase()}@nabo.example`],
      ]
    }),
  )
  await house.guest(ann).posts({ action: 'late', who: 'several', session: 'aarhus', ...four })
  const told = (await house.mails({ mailing: 'staff-notice' })).map(({ to, subject, text }) => ({ to: to[0], subject, text }))
  expect(told.map(({ to }) => to)).toEqual(['a@indbyd.example', 'b@indbyd.example'])
  expect(told[0]!.subject).toBe('4 afventer jeres svar: møde')
  for (const name of ['3: Bo Friis', '4: Cia Holm', '5: Dan Juhl', '6: Eva Lund']) expect(told[0]!.text).toContain(name)
  // Somebody else's request is news of its own.
  await house.guest('p2@kommune.example').posts({ action: 'late', session: 'aarhus' })
  expect(await house.mails({ mailing: 'staff-notice' })).toHaveLength(4)
})
