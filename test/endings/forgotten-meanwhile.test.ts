import { expect, test } from 'vitest'
import { loadPerson, loadPersons } from '../../functions/audience/store.ts'
import { loadAgreements } from '../../functions/billing/store.ts'
import { loadLetter } from '../../functions/campaign/store.ts'
import { loadErasures } from '../../functions/endings/erasures.ts'
import { journalOf } from '../../functions/journal/journal.ts'
import { loadBatches } from '../../functions/mailing/batch.ts'
import { sweepNotices } from '../../functions/notice/sweep-notices.ts'
import type { Change } from '../../functions/platform/table.ts'
import { correctBuyer } from '../../functions/registration/correct-buyer.ts'
import { keepForStaff, receiveMail } from '../../functions/replies/receive.ts'
import type { CampaignId } from '../../functions/values/ids.ts'
import { inboxDomain } from '../../local/house.ts'
import { receivedNotification } from '../../local/receiving.ts'
import { asWritten } from '../as-written.ts'
import { everyRow } from '../every-row.ts'
import { letter002, openTestHouse, peopleCsv, type TestHouse } from '../house.ts'
import { pricedLetter } from '../priced-letter.ts'
import { entryIn, fileOf, sendsMail, type Writer } from '../replies/mail-house.ts'
import { visit } from '../visit.ts'
import { justBefore } from './just-before.ts'

// Whatever names somebody is written after they were read, and in between they may be forgotten.

const p1 = 'p1@kommune.example'
const one = 1 as never

const forgets = (house: TestHouse, address = p1) => house.house.doors.retention({ order: 'forget', address, by: 'staff:test' })
const night = (house: TestHouse) => house.house.doors.retention({})
const puts = (partition: RegExp) => (change: Change) => 'put' in change && partition.test(change.put.pk)
const namesOf = async (house: TestHouse) => JSON.stringify((await everyRow(house)).rows).match(/p1@kommune|Person Nr1"/g)
const underNumberOne = async (house: TestHouse) =>
  Object.keys((await everyRow(house)).rows).filter(key => /#[A-Z][#\d]* 0000001(?:#|$)/.test(key) && !/#J#/.test(key))

/** Two people, of whom the first has a seat and a calendar that knows of it. */
async function withAWriter(house: TestHouse): Promise<{ id: CampaignId; writer: Writer }> {
  const { letter, recipients } = letter002({ people: 2 })
  await house.launches({ letter, recipients })
  await house.guest(p1).registers()
  const entry = entryIn(await house.mails({ to: p1, mailing: 'confirmation' }))!
  return { id: letter.id, writer: { number: one, name: 'Person Nr1', email: p1, ...entry } }
}

test.each([
  ['words to their own address', '47-words-apple', false],
  ['words to the address all have', '47-words-apple', true],
  ['a no from their calendar', '02-exchange-declined', false],
])('whoever is forgotten while their mail is taken in is nowhere, and the night has the mail itself: %s', async (_, name, isShared) => {
  await using house = await openTestHouse()
  const { id, writer } = await withAWriter(house)
  const { platform } = house.house
  const happened = justBefore(house, puts(/#I$/), () => forgets(house))
  const to = isShared ? `svar+${id}@${inboxDomain}` : writer.to
  const mail = await sendsMail(house, fileOf(name, { ...writer, to }), to)
  await house.house.settle()
  expect(happened()).toBe(true)
  expect(await namesOf(house)).toBe(null)
  expect(await underNumberOne(house)).toEqual([])
  const said = (await journalOf(platform, id, one)).flatMap(({ before, after }) => [before, after]).filter(Boolean)
  expect(said.filter(side => typeof side === 'object' && Object.keys(side as object).some(key => key !== 'status'))).toEqual([])
  // SES tells more than once of a mail.
  const told = receivedNotification(mail, platform.clock.now(), {
    to: [to],
    source: p1,
    verdicts: { spf: 'PASS', dkim: 'PASS', dmarc: 'PASS', spam: 'PASS', virus: 'PASS' },
  })
  expect(await receiveMail(platform, told as never)).toBe('again')
  expect(await platform.stored.versions('inbox/')).toHaveLength(1)
  await house.turnsTo('2026-03-19T08:00:00Z')
  await night(house)
  expect(await platform.stored.versions('inbox/')).toEqual([])
  expect(Object.keys((await everyRow(house)).rows).filter(key => key.includes(mail))).toEqual([])
})

test('a mail no try could take in is before staff without the number of somebody who is forgotten in that moment', async () => {
  await using house = await openTestHouse()
  const { id, writer } = await withAWriter(house)
  const { platform } = house.house
  const happened = justBefore(house, puts(/#I$/), () => forgets(house))
  const verdicts = { spf: 'PASS', dkim: 'PASS', dmarc: 'PASS', spam: 'PASS', virus: 'PASS' }
  await keepForStaff(platform, receivedNotification('hung', platform.clock.now(), { to: [writer.to], source: p1, verdicts }) as never)
  expect(happened()).toBe(true)
  expect((await everyRow(house)).rows[`C#${id}#I inbox#hung`]).toMatchObject({ because: { S: 'failed' }, number: { NULL: true } })
})

test('whoever asks for a copy in the moment they are forgotten has asked for nothing, and staff are told of nothing', async () => {
  await using house = await openTestHouse()
  const { letter, recipients } = letter002({ people: 2 })
  await house.launches({ letter, recipients })
  const path = `${await house.guest(p1).path()}?vis=oplysninger`
  const happened = justBefore(house, puts(/#R$/), () => forgets(house))
  await visit(house.house.doors.site, 'POST', path, { askCopy: 'yes' })
  expect(happened()).toBe(true)
  expect((await visit(house.house.doors.site, 'GET', path)).status).toBe(404)
  expect(await underNumberOne(house)).toEqual([])
  expect(await house.mails({ mailing: 'staff-notice' })).toEqual([])
})

const priced = pricedLetter({ cancellation: ['40 days before, charge: 0 %', 'start, charge: 100 %'] })

async function agreesToPay(house: TestHouse): Promise<void> {
  await house.launches({ letter: priced, recipients: peopleCsv(2) })
  const guest = house.guest(p1)
  const { body } = await guest.opens('?svar=ja')
  const termsVersion = body.match(/name="termsVersion" value="([^"]+)"/)![1]!
  expect((await guest.registers({ session: 'aarhus', consent: 'yes', termsVersion, buyerName: 'Kommunen' })).status).toBe(303)
}

test('whoever gives their seat up in the moment they are forgotten leaves no piece of an order, and is forgotten', async () => {
  await using house = await openTestHouse()
  await agreesToPay(house)
  const isErased = (change: Change) => 'erase' in change && /#P#\d+$/.test(change.erase.pk)
  const happened = justBefore(house, isErased, () => house.guest(p1).posts({ action: 'cancel', sure: 'yes' }))
  await forgets(house)
  expect(happened()).toBe(true)
  expect(await loadPersons(house.house.platform, priced.id, 1, 9)).toHaveLength(1)
  expect(await loadAgreements(house.house.platform, priced.id)).toEqual([])
  expect(await underNumberOne(house)).toEqual([])
})

test('an order that was settled for somebody forgotten is put right by nobody', async () => {
  await using house = await openTestHouse()
  await agreesToPay(house)
  await house.turnsTo('2026-04-10T08:00:00Z')
  const { platform } = house.house
  const read = asWritten((await loadPerson(platform, priced.id, one))!)
  await forgets(house)
  const before = await everyRow(house)
  expect(await loadAgreements(platform, priced.id)).toMatchObject([{ charged: 100, buyer: { name: 'Kommunen' } }])
  await correctBuyer(platform, priced.id, read, { ean: '', reference: 'R-2', name: 'En anden', email: p1 }, 'person:1')
  expect(await everyRow(house)).toEqual(before)
})

test('a notice the sweep would queue again is not made anew when its reader is forgotten', async () => {
  await using house = await openTestHouse()
  const { id } = await withAWriter(house)
  const { platform } = house.house
  const notices = await underNumberOne(house)
  const claim = notices.find(key => key.endsWith('#confirmation#claim'))!
  const [pk = '', sk = ''] = claim.split(' ')
  await platform.table.write({ erase: { pk, sk } })
  house.house.clock.set('2026-03-18T10:00:00.000Z' as never)
  const happened = justBefore(
    house,
    change => 'update' in change && 'queuedAgain' in (change.set ?? {}),
    () => forgets(house),
  )
  await sweepNotices(platform, (await loadLetter(platform, id, { consistent: true }))!, [])
  expect(happened()).toBe(true)
  expect(await underNumberOne(house)).toEqual([])
})

test('nor is one that has to wait for another', async () => {
  await using house = await openTestHouse()
  await withAWriter(house)
  const happened = justBefore(
    house,
    change => 'update' in change && 'waits' in (change.set ?? {}),
    () => forgets(house),
  )
  const guest = house.guest(p1)
  for (let time = 0; time < 4 && !happened(); time++) {
    await guest.cancels()
    await house.house.settle()
    if (!happened()) await guest.registers()
    await house.house.settle()
  }
  expect(happened()).toBe(true)
  expect(await underNumberOne(house)).toEqual([])
})

const writesToACalendarFirst = (change: Change) => 'update' in change && 'calendar' in (change.set ?? {})

test('whoever is forgotten before the first mail that writes to their calendar is mailed nothing but that', async () => {
  await using house = await openTestHouse()
  const { letter, recipients } = letter002({ people: 2 })
  await house.launches({ letter, recipients })
  const happened = justBefore(house, writesToACalendarFirst, () => forgets(house))
  await house.guest(p1).registers()
  await house.house.settle()
  expect(happened()).toBe(true)
  expect((await house.mails({ to: p1 })).map(({ mailing }) => mailing)).toEqual(['invitation', 'forgotten-receipt'])
  expect(await underNumberOne(house)).toEqual([])
})

test('nor are they mailed that their meeting is moved; everybody else is', async () => {
  // The stream has forgotten the confirmations, so the move is the first to write to a calendar.
  await using house = await openTestHouse({ streams: false })
  const { letter, recipients } = letter002({ people: 2 })
  await house.launches({ letter, recipients })
  const others = 'p2@kommune.example'
  for (const address of [p1, others]) await house.guest(address).registers()
  const ofOne = (change: Change) => writesToACalendarFirst(change) && 'update' in change && change.update.sk === '0000001'
  const happened = justBefore(house, ofOne, () => forgets(house))
  const [session] = letter.sessions
  await house.moves({ ...letter, sessions: [{ ...session, date: '2026-05-11' }] }, 2)
  expect(happened()).toBe(true)
  expect((await house.mails({ mailing: 'moved' })).flatMap(({ to }) => to)).toEqual([others])
  const rows = await loadBatches(house.house.platform, letter.id, { name: 'moved' })
  expect(rows.map(({ sk, state, in: included }) => [sk, state, [...(included ?? [])]])).toContainEqual(['000000#cal', 'sent', [1]])
})

test('the claim of a mail that was on its way to somebody forgotten goes with the next night, and nothing of anybody else', async () => {
  await using house = await openTestHouse()
  const { id } = await withAWriter(house)
  const { platform } = house.house
  await house.guest('p2@kommune.example').registers()
  await house.house.settle()
  const happened = justBefore(
    house,
    change => puts(/#O#1$/)(change) && 'put' in change && change.put.sk.endsWith('#claim'),
    () => forgets(house),
  )
  await house.guest(p1).cancels()
  await house.house.settle()
  expect(happened()).toBe(true)
  expect(await underNumberOne(house)).toHaveLength(1)
  const before = await everyRow(house)
  await night(house)
  expect(await underNumberOne(house)).toEqual([])
  const { rows } = await everyRow(house)
  const others = (all: typeof rows) => Object.keys(all).filter(key => !/ 0000001#|^ERASURES/.test(key))
  expect(others(rows)).toEqual(others(before.rows))
  expect((await loadErasures(platform)).filter(({ what }) => what === 'leftovers')).toMatchObject([{ campaign: id, rows: 1 }])
})
