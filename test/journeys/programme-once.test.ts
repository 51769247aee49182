import { expect, test } from 'vitest'
import { personKey } from '../../functions/audience/store.ts'
import type { Letter } from '../../functions/letter/letter.ts'
import { pause, resume } from '../../functions/staff/pause.ts'
import type { PersonNumber, SessionId } from '../../functions/values/ids.ts'
import { instant } from '../../functions/values/instant.ts'
import { at, exampleCampaign, letter002, openTestHouse, type TestHouse } from '../house.ts'

// Everybody who comes has the programme once, whatever happens in the hour it goes out: 27 April
// 2026 at 9 in letter 002.

const { letter, recipients } = letter002({ people: 3 })
const { id } = letter
const open: Letter = { ...letter, deadline: null }
const [ann, bo] = ['p1@kommune.example', 'p2@kommune.example']
const [session] = open.sessions

/** How often somebody got the programme by its own mail, and how often in a receipt. */
async function programmesOf(house: TestHouse, to: string) {
  const receipts = await house.mails({ to, mailing: 'confirmation' })
  return {
    byMail: (await house.mails({ to, mailing: 'programme' })).length,
    inReceipt: receipts.filter(({ text }) => text!.includes('Velkommen')).length,
  }
}

/** The two with a seat are asked whether they come there. */
async function asksIn(house: TestHouse, name: string) {
  const venue = { name, room: null, address: 'Rådhuspladsen 1, 2620 Albertslund' }
  const elsewhere: Letter = { ...open, sessions: [{ ...session, venue }] }
  expect(await house.changesVenue(elsewhere, 2)).toMatchObject({ outcome: 'changed' })
}

async function opened() {
  const house = await openTestHouse()
  await house.launches({ letter: open, recipients })
  for (const address of [ann, bo]) await house.guest(address).registers()
  return house
}

test('staff stop the mailings, another venue is found, and the programme goes out after all: who says yes then gets it with the receipt', async () => {
  await using house = await opened()
  const { platform } = house.house
  await house.turnsTo('2026-04-27T06:50:00Z')
  await pause(platform, { campaign: id, by: 'staff:test' })
  // Due, and stopped: it has reached nobody when the venue changes.
  await house.turnsTo('2026-04-27T07:05:00Z')
  await asksIn(house, 'Albertslund Rådhus')
  await house.guest(bo).posts({ action: 'keep' })
  await resume(platform, { campaign: id, by: 'staff:test' })
  await house.turnsTo('2026-04-27T07:40:00Z')
  await house.guest(ann).posts({ action: 'keep' })
  expect(await programmesOf(house, ann)).toEqual({ byMail: 0, inReceipt: 1 })
  expect(await programmesOf(house, bo)).toEqual({ byMail: 0, inReceipt: 1 })
  expect((await house.mails({ to: ann, mailing: 'confirmation' })).at(-1)!.text).toContain('Tak, fordi du svarede.')
  await house.turnsTo('2026-05-05T08:00:00Z')
  expect([await programmesOf(house, ann), await programmesOf(house, bo)].map(({ byMail }) => byMail)).toEqual([0, 0])
})

test('who had the programme by mail does not get it again when they say yes to another venue', async () => {
  await using house = await opened()
  await house.turnsTo('2026-04-27T07:30:00Z')
  await asksIn(house, 'Albertslund Rådhus')
  await house.guest(ann).posts({ action: 'keep' })
  expect(await programmesOf(house, ann)).toEqual({ byMail: 1, inReceipt: 0 })
})

test('asked before the programme went out and asked again after it: it comes with the yes', async () => {
  await using house = await opened()
  await house.turnsTo('2026-04-24T08:00:00Z')
  await asksIn(house, 'Albertslund Rådhus')
  await house.guest(bo).posts({ action: 'keep' })
  await house.turnsTo('2026-04-27T07:30:00Z')
  await asksIn(house, 'Glostrup Rådhus')
  for (const address of [ann, bo]) await house.guest(address).posts({ action: 'keep' })
  expect(await programmesOf(house, ann)).toEqual({ byMail: 0, inReceipt: 1 })
  expect(await programmesOf(house, bo)).toEqual({ byMail: 1, inReceipt: 0 })
})

test('merged into an earlier day whose programme has gone out: it comes with the yes', async () => {
  await using house = await openTestHouse({ now: at('2022-01-17T08:00:00Z') })
  const campaign = exampleCampaign('000-kl-temamoeder-2022')
  const [first, second, third] = campaign.letter.sessions as [Letter['sessions'][0], Letter['sessions'][0], Letter['sessions'][0]]
  await house.launches(campaign)
  const [mail] = await house.mails({ mailing: 'invitation' })
  const { body } = await house.visits(mail!, 'i')
  const terms = { consent: 'yes', termsVersion: body.match(/name="termsVersion" value="(\w+)"/)![1]! }
  const anna = mail!.to[0]!
  expect(first.date < second.date).toBe(true)
  expect((await house.guest(anna).registers({ session: second.id, ...terms })).status).toBe(303)
  const programmeOfFirst = (await house.overview(campaign.letter.id)).steps.find(({ step }) => step === 'programme')!
  await house.turnsTo(new Date(Date.parse(programmeOfFirst.at) + 3_600_000).toISOString())
  const merged = { ...campaign.letter, sessions: [first, third] as never }
  const how = { because: 'For få tilmeldte', releaseUntil: first.date, into: first.id }
  expect(await house.changesVenue(merged, 1, how)).toMatchObject({ outcome: 'changed' })
  await house.guest(anna).posts({ action: 'keep' })
  const receipts = await house.mails({ to: anna, mailing: 'confirmation' })
  expect(await house.mails({ to: anna, mailing: 'programme' })).toEqual([])
  expect(receipts.map(({ text }) => text!.includes('Programmet'))).toEqual([false, true])
})

test('an answer that was decided before the programme went out and is written after it has it in the receipt', async () => {
  await using house = await opened()
  const { platform, clock } = house.house
  await house.turnsTo('2026-04-27T06:59:00Z')
  clock.set(instant('2026-04-27T06:59:58Z'))
  const { table } = platform
  platform.table = {
    ...table,
    async commit(changes) {
      platform.table = table
      await house.turnsTo('2026-04-27T07:02:00Z')
      return table.commit(changes)
    },
  }
  await house.guest('p3@kommune.example').registers()
  await house.turnsTo('2026-04-27T08:00:00Z')
  expect(await programmesOf(house, ann)).toEqual({ byMail: 1, inReceipt: 0 })
  expect(await programmesOf(house, 'p3@kommune.example')).toEqual({ byMail: 0, inReceipt: 1 })
})

/** Six mails within the hour before it goes out: what follows waits, and is then one mail. */
async function changesItsMind(house: TestHouse, seat: Record<string, string> = {}) {
  await house.turnsTo('2026-04-27T06:30:00Z')
  const carl = house.guest('p3@kommune.example')
  for (let time = 1; time <= 3; time++) {
    await carl.registers(seat)
    await carl.cancels()
  }
  await house.turnsTo('2026-04-27T07:05:00Z')
  await carl.registers(seat)
  expect(await programmesOf(house, 'p3@kommune.example')).toEqual({ byMail: 0, inReceipt: 0 })
  return carl
}

test('one mail stands for many changes, and brings the programme that travelled in one of them', async () => {
  await using house = await opened()
  const carl = await changesItsMind(house)
  await carl.cancels()
  await carl.registers()
  await house.turnsTo('2026-04-27T09:00:00Z')
  expect(await programmesOf(house, 'p3@kommune.example')).toEqual({ byMail: 0, inReceipt: 1 })
})

test.each([
  ['has the programme of that day by mail alone', '2026-05-12', { byMail: 1, inReceipt: 0 }],
  ['of the same day has its programme with that one mail', session.date, { byMail: 0, inReceipt: 1 }],
])('one mail stands for many changes: who then chose another session %s', async (_, date, had) => {
  await using house = await openTestHouse()
  const sessions: Letter['sessions'] = [session, { ...session, id: 'anden' as SessionId, date }]
  await house.launches({ letter: { ...open, sessions }, recipients })
  const carl = await changesItsMind(house, { session: session.id })
  expect((await carl.registers({ session: 'anden' })).status).toBe(303)
  await house.turnsTo('2026-05-11T09:00:00Z')
  expect(await programmesOf(house, 'p3@kommune.example')).toEqual(had)
})

test('a programme that travelled in a receipt nobody got comes when they take a seat again', async () => {
  await using house = await opened()
  const carl = await changesItsMind(house)
  await carl.cancels()
  await house.turnsTo('2026-04-28T09:00:00Z')
  await carl.registers()
  expect(await programmesOf(house, 'p3@kommune.example')).toEqual({ byMail: 0, inReceipt: 1 })
})

test('a programme in a receipt to an address that is gone counts as not had', async () => {
  await using house = await opened()
  const { platform } = house.house
  await house.turnsTo('2026-04-27T07:30:00Z')
  await house.guest('p3@kommune.example').registers()
  const carl = personKey(id, 3 as PersonNumber)
  await platform.table.write({ update: carl, set: { suppression: { because: 'bounced', since: platform.clock.now() } } })
  expect(await house.mails({ to: 'p3@kommune.example', mailing: 'confirmation' })).toEqual([])
  expect(await platform.table.get(carl)).toMatchObject({ answer: { status: 'registered' }, alreadyHas: [] })
})

test('who says yes after the practical mail has what it said in the receipt', async () => {
  await using house = await opened()
  await house.turnsTo('2026-04-28T08:00:00Z')
  await asksIn(house, 'Albertslund Rådhus')
  await house.turnsTo('2026-05-03T12:00:00Z')
  expect(await house.mails({ to: ann, mailing: 'practical' })).toEqual([])
  await house.guest(ann).posts({ action: 'keep' })
  const { text } = (await house.mails({ to: ann, mailing: 'confirmation' })).at(-1)!
  expect([text!.includes('Velkommen'), text!.includes('gul zone')]).toEqual([false, true])
})
