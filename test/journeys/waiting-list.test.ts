import { expect, test } from 'vitest'
import { loadPerson, personKey } from '../../functions/audience/store.ts'
import { loadLetter } from '../../functions/campaign/store.ts'
import { passOn } from '../../functions/registration/unreached.ts'
import { line } from '../../functions/seats/waiting-list.ts'
import type { CampaignId, PersonNumber, SessionId } from '../../functions/values/ids.ts'
import { asWritten } from '../as-written.ts'
import { eveningCampaign } from '../evening-letter.ts'
import { letterFrom, openTestHouse, peopleCsv, type TestCampaign, type TestHouse } from '../house.ts'

/** Two seats, an offer that stands for two days, a deadline. */
function evening(more = 'deadline: 2026-04-20\n'): TestCampaign {
  const letter = letterFrom(
    `---
title: Dialogmøde om skoler
sender: Sekretariatet <kkr@indbyd.example>
contact: Sofie Holm, sofie.holm@sekretariat.example, 12 34 56 78
sessions:
  - { id: nord, date: 2026-05-04, time: 16.00-18.30, venue: "Rådhussalen, Torvet 1, 9999 Eksempelby", capacity: 2 }
waiting-list: { offer-lasts: 2 days }
${more}---
Kære {{greeting}}

Kom til dialogmøde.

{{answer}}
`,
    'skoler',
  )
  return { letter, recipients: peopleCsv(6) }
}

const guest = (house: TestHouse, number: number) => house.guest(`p${number}@kommune.example`)
const kindsTo = async (house: TestHouse, number: number) =>
  (await house.mails({ to: `p${number}@kommune.example` })).flatMap(({ mailing }) => (mailing && mailing !== 'invitation' ? [mailing] : []))
const told = async (house: TestHouse) => (await house.mails({ mailing: 'staff-notice' })).map(({ subject }) => subject)

async function numbersIn(house: TestHouse, campaign: string, session: string): Promise<number[]> {
  const numbers: number[] = []
  for await (const { number } of line(house.house.platform, campaign as CampaignId, session as SessionId)) numbers.push(number)
  return numbers
}

async function fullHouse(house: TestHouse, more?: string): Promise<void> {
  await house.launches(evening(more))
  for (const number of [1, 2, 3, 4, 5]) await guest(house, number).registers({ session: 'nord' })
}

async function bounce(house: TestHouse, number: number, mailing: string): Promise<void> {
  const [mail] = await house.mails({ to: `p${number}@kommune.example`, mailing })
  await house.house.ses.report(mail!.messageId, 'bounce', { bounceType: 'Permanent', bounceSubType: 'General' })
  await house.house.settle()
}

test('no seat waits for an address that is gone: the next in line is offered it, and staff are told', async () => {
  await using house = await openTestHouse()
  await fullHouse(house)
  await bounce(house, 3, 'waitlisted')
  await guest(house, 1).cancels()
  await guest(house, 2).cancels()
  await house.turnsTo('2026-03-18T09:00:00Z')
  expect(await kindsTo(house, 4)).toEqual(['waitlisted', 'offer'])
  expect(await kindsTo(house, 5)).toEqual(['waitlisted', 'offer'])
  expect(await kindsTo(house, 3)).toEqual(['waitlisted'])
  expect((await guest(house, 3).opens()).state).toBe('waitlisted')
  expect(await told(house)).toContain('Venteliste: dialogmøde')
})

test('an offer whose mail bounces goes on to the next within minutes, not days', async () => {
  await using house = await openTestHouse()
  await fullHouse(house)
  await guest(house, 1).cancels()
  expect(await kindsTo(house, 3)).toEqual(['waitlisted', 'offer'])
  await bounce(house, 3, 'offer')
  await house.turnsTo('2026-03-18T08:20:00Z')
  expect(await kindsTo(house, 4)).toEqual(['waitlisted', 'offer'])
  expect((await house.answers('skoler' as never)).totals).toMatchObject({ waitlisted: 3 })
  // Whoever is passed over keeps the place they had.
  expect(await numbersIn(house, 'skoler', 'nord')).toEqual([3, 5])
})

test('staff hear of an offer that could not arrive though the sweep dies once it has passed it on', async () => {
  await using house = await openTestHouse()
  await fullHouse(house)
  const { platform } = house.house
  await guest(house, 1).cancels()
  await bounce(house, 3, 'offer')
  const letter = await loadLetter(platform, 'skoler' as CampaignId, { consistent: true })
  const passes = async (times: number) => {
    const person = await loadPerson(platform, 'skoler' as CampaignId, 3 as PersonNumber)
    const dies = async () => Promise.reject(new Error('the Lambda died'))
    await passOn({ clock: platform.clock, table: { ...platform.table, write: dies } }, letter!, asWritten(person!))
    await house.house.settle()
    const { answer } = (await loadPerson(platform, 'skoler' as CampaignId, 3 as PersonNumber))!
    expect(answer).not.toHaveProperty('offer')
    expect((await told(house)).filter(subject => subject === 'Venteliste: dialogmøde')).toHaveLength(times)
  }
  await passes(1)
  // Their address works again, they are offered a seat, and it bounces once more.
  await platform.table.write({ update: personKey('skoler' as CampaignId, 3 as PersonNumber), set: { suppression: null } })
  await guest(house, 2).cancels()
  await house.house.settle()
  expect((await loadPerson(platform, 'skoler' as CampaignId, 3 as PersonNumber))!.answer).toHaveProperty('offer')
  await platform.table.write({
    update: personKey('skoler' as CampaignId, 3 as PersonNumber),
    set: { suppression: { because: 'bounced', since: platform.clock.now() } },
  })
  await passes(1)
})

test('where only the unreached wait a free seat is for whoever comes', async () => {
  await using house = await openTestHouse()
  await house.launches(evening())
  for (const number of [1, 2, 3]) await guest(house, number).registers({ session: 'nord' })
  await bounce(house, 3, 'waitlisted')
  await guest(house, 1).cancels()
  await house.turnsTo('2026-03-18T08:20:00Z')
  await guest(house, 4).registers({ session: 'nord' })
  expect((await guest(house, 4).opens()).state).toBe('registered')
})

test.each([
  ['at the deadline', 'deadline: 2026-04-20\n', '2026-04-20T21:59:00Z', '2026-04-20T22:00:00Z'],
  ['where there is none when the meeting begins', '', '2026-05-04T13:59:00Z', '2026-05-04T14:00:00Z'],
])('when a waiting list ends %s whoever is in it gets one mail that it is over', async (_, deadline, before, after) => {
  await using house = await openTestHouse()
  await fullHouse(house, deadline)
  await house.turnsTo(before)
  expect(await kindsTo(house, 3)).not.toContain('waiting-over')
  await house.turnsTo(after)
  for (const number of [3, 4, 5]) expect((await kindsTo(house, number)).filter(kind => kind === 'waiting-over')).toHaveLength(1)
  const [mail] = await house.mails({ to: 'p3@kommune.example', mailing: 'waiting-over' })
  expect(mail).toMatchObject({ sentAt: new Date(after).toISOString(), subject: 'Der blev ikke plads: dialogmøde den 4. maj' })
  expect(await kindsTo(house, 2)).not.toContain('waiting-over')
  await house.turnsTo('2026-05-05T12:00:00Z')
  expect((await kindsTo(house, 3)).filter(kind => kind === 'waiting-over')).toHaveLength(1)
})

test('a waiting list whose alarm clock was lost is ended by the sweep', async () => {
  await using house = await openTestHouse()
  await fullHouse(house)
  await house.house.platform.wakeUps.cancel('skoler.line.1')
  await house.turnsTo('2026-04-20T22:30:00Z')
  expect(await kindsTo(house, 3)).toContain('waiting-over')
})

test('after the end the page says so, and a seat that becomes free is for those staff let in', async () => {
  await using house = await openTestHouse()
  await fullHouse(house)
  await house.turnsTo('2026-04-21T08:00:00Z')
  expect((await guest(house, 3).opens()).body).toContain('Ventelisten er lukket')
  const asks = (await guest(house, 6).opens()).body
  expect([asks.includes('Alt optaget'), asks.includes('stå på venteliste')]).toEqual([true, false])
  await guest(house, 6).posts({ action: 'late', session: 'nord' })
  expect(await house.decides('approve', 'skoler' as never, 'p6@kommune.example')).toMatchObject({ outcome: 'refused', because: 'full' })
  await guest(house, 1).cancels()
  await house.turnsTo('2026-04-21T08:30:00Z')
  expect(await kindsTo(house, 3)).not.toContain('offer')
  expect(await house.decides('approve', 'skoler' as never, 'p6@kommune.example')).toMatchObject({ outcome: 'committed' })
})

test('an offer lasts to the same time of day two days later, also across a change of the clocks', async () => {
  await using house = await openTestHouse()
  await fullHouse(house)
  await house.turnsTo('2026-03-28T09:00:00Z')
  await guest(house, 1).cancels()
  const [offer] = await house.mails({ to: 'p3@kommune.example', mailing: 'offer' })
  expect(offer!.text).toContain('mandag den 30. marts kl. 10.00')
  await house.turnsTo('2026-03-30T07:59:00Z')
  expect(await kindsTo(house, 4)).toEqual(['waitlisted'])
  await house.turnsTo('2026-03-30T08:00:00Z')
  expect(await kindsTo(house, 4)).toEqual(['waitlisted', 'offer'])
})

test('an offer that is cut at the deadline says so, and promises no next', async () => {
  await using house = await openTestHouse()
  await fullHouse(house)
  await house.turnsTo('2026-04-20T08:00:00Z')
  await guest(house, 1).cancels()
  const [offer] = await house.mails({ to: 'p3@kommune.example', mailing: 'offer' })
  expect(offer!.text).toContain('mandag den 20. april kl. 23.59')
  expect(offer!.text).not.toContain('den næste på ventelisten')
  const page = async () => (await guest(house, 3).opens()).body
  expect(await page()).toMatch(/Mandag den 20\.\sapril\skl\.\s23\.59/)
  expect(await page()).not.toContain('den næste på ventelisten')
  await house.turnsTo('2026-04-20T22:00:00Z')
  expect((await house.mails({ to: 'p3@kommune.example', mailing: 'cancelled' }))[0]!.text).toContain('Tilmeldingen er lukket')
  expect(await page()).toContain('før ventelisten lukkede')
  expect(await page()).not.toContain('den næste på ventelisten')
})

test('whoever says no to an offer is not told that they were silent', async () => {
  await using house = await openTestHouse()
  await fullHouse(house)
  await guest(house, 1).cancels()
  await guest(house, 3).cancels()
  const [receipt] = await house.mails({ to: 'p3@kommune.example', mailing: 'cancelled' })
  expect(receipt!.subject).toBe('Trukket tilbage: dialogmøde den 4. maj')
})

test('an offer whose first mail failed is not mailed once its reader has given the seat back', async () => {
  await using house = await openTestHouse()
  await fullHouse(house)
  const { doors, platform } = house.house
  house.house.faults.want({ service: 'ses', operation: 'SendEmail', kind: 'refused', times: 200 })
  await guest(house, 1).cancels()
  expect(await kindsTo(house, 3)).toEqual(['waitlisted'])
  const rows = await platform.table.query({ pk: 'C#skoler#O#3', prefix: '0000003#' })
  const { pk, sk } = rows.find(({ kind }) => kind === 'offer')!
  await guest(house, 3).cancels()
  house.house.faults.want({ service: 'ses', operation: 'SendEmail', kind: 'refused', times: 0 })
  const offered = { messageId: '1', body: JSON.stringify({ pk, sk }), attributes: { ApproximateReceiveCount: '2' } }
  expect(await doors.sendNotice({ Records: [offered] } as never)).toEqual({ batchItemFailures: [] })
  expect(await kindsTo(house, 3)).not.toContain('offer')
  expect(await platform.table.get({ pk, sk: `${sk}#claim` })).toMatchObject({ state: 'leftOut', because: 'overtaken' })
})

test('whoever takes and gives up a seat again and again has one seat offered, and stands behind the others', async () => {
  await using house = await openTestHouse()
  await fullHouse(house)
  for (let time = 0; time < 5; time++) {
    await guest(house, 1).cancels()
    await guest(house, 1).registers({ session: 'nord' })
  }
  expect(await house.mails({ mailing: 'offer' })).toHaveLength(1)
  expect(await numbersIn(house, 'skoler', 'nord')).toEqual([4, 5, 1])
})

test('whoever leaves the head of one line for the head of another stands in that one alone', async () => {
  await using house = await openTestHouse()
  const sessions = ['nord', 'syd'].map(
    (name, day) =>
      `  - { id: ${name}, date: 2026-05-0${day + 4}, time: 16.00-18.30, venue: "Salen, Torvet 1, 9999 Eksempelby", capacity: 1 }\n`,
  )
  const more = 'waiting-list: { offer-lasts: 2 days }\n'
  const letter = eveningCampaign({ id: 'to-byer', title: 'To aftener om skoler', sessions: sessions.join(''), more, people: 3 })
  await house.launches(letter)
  await guest(house, 1).registers({ session: 'nord' })
  await guest(house, 2).registers({ session: 'syd' })
  await guest(house, 3).registers({ session: 'nord' })
  await guest(house, 3).registers({ session: 'syd' })
  const standing = (session: string) => numbersIn(house, letter.letter.id, session)
  expect([await standing('nord'), await standing('syd')]).toEqual([[], [3]])
})
