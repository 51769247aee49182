import { expect, test } from 'vitest'
import { noAnswers } from '../../functions/audience/counted-as.ts'
import { asRow } from '../../functions/audience/person.ts'
import { personKey } from '../../functions/audience/store.ts'
import { loadAgreementsOf } from '../../functions/billing/store.ts'
import { loadLetter } from '../../functions/campaign/store.ts'
import { percentOf } from '../../functions/endings/forget-in.ts'
import { exportCampaign } from '../../functions/export/export.ts'
import { invoiceLines } from '../../functions/export/invoice-basis.ts'
import { readAtOneInstant } from '../../functions/export/reading.ts'
import type { Letter } from '../../functions/letter/letter.ts'
import { blocksOf } from '../../functions/seats/store.ts'
import { loadAsWritten } from '../as-written.ts'
import { at, exampleCampaign, openTestHouse, type TestHouse } from '../house.ts'

// Letter 000: Horsens has too few, so its people are asked to come to Odense.

const campaign = exampleCampaign('000-kl-temamoeder-2022')
const { id } = campaign.letter
const [horsens, odense, roskilde] = campaign.letter.sessions as [Letter['sessions'][0], Letter['sessions'][0], Letter['sessions'][0]]
const addresses = campaign.recipients
  .split('\n')
  .slice(1)
  .map(line => line.split(';'))
  .filter(cells => cells[0] && cells[5] !== 'fællespostkasse')
  .map(([address]) => address!)
const people = [...new Set(addresses)].slice(0, 14)

const january = { now: at('2022-01-17T08:00:00Z') }

const withSeats = (seats: number | null, perMunicipality: number | null = null): Letter => ({
  ...campaign.letter,
  sessions: [
    { ...horsens, capacity: seats },
    { ...odense, capacity: seats, perMunicipality },
    { ...roskilde, capacity: seats },
  ],
})

const merged = (letter: Letter): Letter => ({ ...letter, sessions: letter.sessions.filter(({ id }) => id !== 'horsens') as never })

async function registers(house: TestHouse, address: string, session: string) {
  const { body } = await house.guest(address).opens()
  const terms = { consent: 'yes', termsVersion: body.match(/name="termsVersion" value="(\w+)"/)![1]! }
  expect((await house.guest(address).registers({ session, ...terms })).status).toBe(303)
}

/** Nine to Horsens, three to Odense, one to Roskilde. */
async function opened(house: TestHouse, letter: Letter) {
  await house.launches({ ...campaign, letter })
  for (const [nth, address] of people.slice(0, 13).entries())
    await registers(house, address, nth < 9 ? 'horsens' : nth < 12 ? 'odense' : 'roskilde')
  return { nine: people.slice(0, 9), others: people.slice(9, 13) }
}

/** The same person in two committees is one. */
const twice = addresses.length - new Set(addresses).size

const withoutLinks = (text: string) => text.replace(/https?:\/\/\S+/g, '').replace(/\s+/g, ' ')

const why = { because: 'For få tilmeldte i Horsens', releaseUntil: '2022-08-10', into: 'odense' }
const since = async (house: TestHouse, before: number) => (await house.mails()).slice(before)

test('000-9 Horsens merges into Odense: exactly the nine are asked, free until the date staff gave; who withdraws is billed nothing', async () => {
  await using house = await openTestHouse(january)
  const letter = withSeats(40)
  const { nine, others } = await opened(house, letter)
  await house.turnsTo('2022-06-01T08:00:00Z')
  const before = (await house.mails()).length
  const shown = await house.changesVenue(merged(letter), null, why)
  expect(shown).toMatchObject({
    outcome: 'dryRun',
    mails: 9,
    leftOut: { notEligible: campaign.recipients.trim().split('\n').length - 1 - 9 - twice },
    sessions: [
      { session: 'horsens', registered: 9, affected: 9, oere: 9 * 49500, capacity: 40 },
      { session: 'odense', registered: 3, affected: 0, oere: 0 },
      { session: 'roskilde', registered: 1, affected: 0, oere: 0 },
    ],
    reads: [{ to: 'registered', session: 'horsens', people: 9 }],
    asks: { registered: 9, waitlisted: 0, pendingApproval: 0 },
    tells: { unanswered: 0, declined: 0 },
    releases: { people: 9, oere: 9 * 49500 },
    changes: [{ what: 'merged', session: 'horsens', from: 'Comwell Horsens', to: 'Comwell Odense' }],
    // By its day, for a number says nothing to whoever reads it.
    timetable: {
      fallen: [
        { step: 'programme', forDay: '2022-08-17' },
        { step: 'practical', forDay: '2022-08-17' },
      ],
    },
  })
  expect(await house.changesVenue(merged(letter), 9, why)).toMatchObject({ outcome: 'changed' })
  const told = await since(house, before)
  expect(new Set(told.map(({ to }) => to[0]))).toEqual(new Set(nine))
  expect(told.map(({ mailing }) => mailing)).toEqual(Array(9).fill('venue-changed'))
  // What was shown beforehand is what they read, but for the links of their own.
  const [read] = (shown as { reads: { reader: { number: number }; subject: string; text: string }[] }).reads
  const own = told.find(({ subject, text }) => subject === read!.subject && withoutLinks(text!) === withoutLinks(read!.text))
  expect(own).toBeDefined()
  for (const { text, calendar } of told) {
    expect(text).toMatch(/Comwell Horsens.*Comwell Odense/s)
    expect(text).toContain('For få tilmeldte i Horsens')
    expect(text).toMatch(/10\.\saugust 2022/)
    expect(calendar!.text).toContain('LOCATION:Comwell Odense')
    expect(calendar!.text).toContain('DTSTART:20220818T140000Z')
  }
  expect(await house.changesVenue(merged(letter), 9, why)).toMatchObject({ mails: 0, alreadySo: true })

  const answers = await house.answers(id)
  expect(answers.totals).toMatchObject({ toReconfirm: 9, registered: 4 })
  const [odenseRow] = (await blocksOf(house.house.platform, id, { consistent: true })).filter(({ session }) => session === 'odense')
  expect(odenseRow!.holders!.size).toBe(12)

  // Free until the date: one keeps, one withdraws; after the date a third finds it binding again.
  const [ann, bo, carl] = nine as [string, string, string]
  const page = await house.guest(ann).opens()
  expect([page.state, page.body.includes('data-banner="venueChanged"')]).toEqual(['toReconfirm', true])
  expect((await house.guest(ann).posts({ action: 'keep' })).status).toBe(303)
  expect((await house.guest(bo).posts({ action: 'withdraw' })).status).toBe(303)
  await house.turnsTo('2022-08-10T22:00:00Z')
  expect((await house.guest(carl).posts({ action: 'withdraw' })).status).toBe(409)
  expect((await house.guest(carl).opens()).state).toBe('toReconfirm')

  const reading = await readAtOneInstant(house.house.platform, id)
  if (!reading || reading === 'busy') throw new Error('it cannot be read')
  const lines = invoiceLines(reading)
  const charged = Map.groupBy(lines, ({ percent }) => percent)
  expect(charged.get(100)).toHaveLength(12)
  expect(charged.get(0)!.map(({ person, state, amount }) => [person!.email, state, amount.total])).toEqual([
    [bo, 'afmeldt uden beregning: For få tilmeldte i Horsens', 0],
  ])
  expect(lines.reduce((sum, { amount }) => sum + amount.total, 0)).toBe(12 * 61875)
  const participants = await exportCampaign(house.house.platform, { campaign: id, kind: 'participants', format: 'csv' })
  const rows = Buffer.from((participants as { bytes: Uint8Array }).bytes).toString()
  expect(rows.match(/tilmeldt, mangler at bekræfte/g)).toHaveLength(7)
  for (const address of others) expect((await house.mails({ to: address, mailing: 'venue-changed' })).length).toBe(0)
  // The freed seat is really free: nobody holds it after the sweep has looked twice.
  await house.turnsTo('2022-08-11T10:00:00Z')
  const [after] = (await blocksOf(house.house.platform, id, { consistent: true })).filter(({ session }) => session === 'odense')
  expect(after!.holders!.size).toBe(11)
})

test('coming and the merge at one instant: the right is theirs who came before it, also after they have kept the seat, and nobody else’s', async () => {
  await using house = await openTestHouse(january)
  const letter = withSeats(40)
  await house.launches({ ...campaign, letter })
  const [ann, bo, carl] = people as [string, string, string]
  for (const address of [ann, bo]) await registers(house, address, 'horsens')
  expect(await house.changesVenue(merged(letter), 2, why)).toMatchObject({ outcome: 'changed', releases: { people: 2 } })
  await registers(house, carl, 'odense')
  expect((await house.guest(ann).posts({ action: 'keep' })).status).toBe(303)
  for (const [address, status] of [
    [ann, 303],
    [bo, 303],
    [carl, 409],
  ] as const)
    expect((await house.guest(address).posts({ action: address === bo ? 'withdraw' : 'decline' })).status).toBe(status)
  const [told] = await house.mails({ to: ann, mailing: 'venue-changed' })
  expect(told!.text).toContain('Grunden er: For få tilmeldte i Horsens. Du kan melde fra')
})

test('whoever is forgotten while they may withdraw free of charge owes nothing', async () => {
  await using house = await openTestHouse(january)
  const letter = withSeats(40)
  const { nine, others } = await opened(house, letter)
  expect(await house.changesVenue(merged(letter), 9, why)).toMatchObject({ outcome: 'changed' })
  const { platform } = house.house
  const now = platform.clock.now()
  const inForce = (await loadLetter(platform, id, { consistent: true }))!
  const owes = async (address: string) => {
    const person = (await loadAsWritten(platform, id, 1, 200)).find(({ email }) => email === address)!
    return (await loadAgreementsOf(platform, id, person.number)).map(agreed => percentOf(asRow(person), agreed, inForce, now))
  }
  expect([await owes(nine[0]!), await owes(others[0]!)]).toEqual([[0], [100]])
})

test('who was merged and then called off is told of the day they knew last, and their calendar of the entry it holds', async () => {
  await using house = await openTestHouse(january)
  const letter = withSeats(40)
  await house.launches({ ...campaign, letter })
  const [ann] = people as [string]
  await registers(house, ann, 'horsens')
  await house.changesVenue(merged(letter), 1, why)
  expect(await house.callsOff(id, null)).toMatchObject({ outcome: 'dryRun', asks: { registered: 1 } })
  const { mails } = (await house.callsOff(id, null)) as { mails: number }
  await house.callsOff(id, mails)
  const [off] = await house.mails({ to: ann, mailing: 'called-off' })
  expect(off!.subject).toMatch(/^Aflyst: temamøde den 18\.\saugust$/)
  expect(off!.calendar!.text).toContain('DTSTART:20220818T140000Z')
  expect(off!.calendar!.text).toContain('LOCATION:Comwell Odense')
})

test('without a word of the right: what the letter changes is looked at first, and the date is asked for where it is due', async () => {
  await using house = await openTestHouse(january)
  const letter = withSeats(40)
  await house.launches({ ...campaign, letter })
  expect(await house.changesVenue(merged(letter), null)).toMatchObject({
    outcome: 'refused',
    problems: [{ says: expect.stringContaining('--into') }],
  })
  expect(await house.changesVenue(letter, null)).toMatchObject({ alreadySo: true })
  expect(await house.changesVenue(merged(letter), null, { into: 'odense' })).toMatchObject({
    outcome: 'refused',
    problems: [{ code: 'RELEASE-DATE' }],
  })
})

test('a last day the calendar does not have is a sentence', async () => {
  await using house = await openTestHouse(january)
  const letter = withSeats(40)
  await opened(house, letter)
  for (const releaseUntil of ['2022-06-31', '2022-02-29', '2022-6-1'])
    expect(await house.changesVenue(merged(letter), null, { ...why, releaseUntil })).toMatchObject({
      outcome: 'refused',
      problems: [{ code: 'RELEASE-DATE' }],
    })
})

test('who awaits an answer from staff in the session that goes is told where it has gone', async () => {
  await using house = await openTestHouse(january)
  const letter = withSeats(40)
  await house.launches({ ...campaign, letter })
  const [asks] = people as [string, ...string[]]
  const { body } = await house.guest(asks).opens()
  const terms = { consent: 'yes', termsVersion: body.match(/name="termsVersion" value="(\w+)"/)![1]! }
  expect((await house.guest(asks).registers({ session: 'horsens', role: 'gæst', ...terms })).status).toBe(303)
  expect((await house.overview(id)).answers).toMatchObject({ pendingApproval: 1 })
  const before = (await house.mails()).length
  expect(await house.changesVenue(merged(letter), 1, why)).toMatchObject({ outcome: 'changed' })
  const [told, ...more] = await since(house, before)
  expect(more).toEqual([])
  expect(told).toMatchObject({ mailing: 'venue-changed', to: [asks], text: expect.stringMatching(/Comwell Horsens.*Comwell Odense/s) })
})

test('who waited for a session that was merged hears that its line is over, and nothing of what took it over', async () => {
  await using house = await openTestHouse(january)
  const [one, , third] = withSeats(1).sessions as [Letter['sessions'][0], Letter['sessions'][0], Letter['sessions'][0]]
  const letter: Letter = { ...campaign.letter, sessions: [one, { ...odense, capacity: 5 }, third] }
  await house.launches({ ...campaign, letter })
  const [seated, waits] = people as [string, string]
  for (const address of [seated, waits]) await registers(house, address, 'horsens')
  expect((await house.overview(id)).answers).toMatchObject({ registered: 1, waitlisted: 1 })
  expect(await house.changesVenue(merged(letter), 2, why)).toMatchObject({ outcome: 'changed' })
  const before = (await house.mails()).length
  const venue = { name: 'Odense Rådhus', room: null, address: 'Flakhaven 2, 5000 Odense C' }
  const elsewhere: Letter = { ...letter, sessions: [{ ...odense, capacity: 5, venue }, third] }
  const because = { because: 'Hotellet er lukket', releaseUntil: '2022-08-10' }
  expect(await house.changesVenue(elsewhere, 1, because)).toMatchObject({ outcome: 'changed' })
  expect((await since(house, before)).map(({ to }) => to[0])).toEqual([seated])
})

test('who registers without a limit in the very moment of the merge is seated by the sweep, and nobody gets that seat', async () => {
  await using house = await openTestHouse(january)
  const { platform } = house.house
  const letter = { ...withSeats(2), sessions: [{ ...horsens, capacity: null }, { ...odense, capacity: 2 }, roskilde] } as Letter
  await house.launches({ ...campaign, letter })
  const [seen, late, third] = people as [string, string, string]
  for (const address of [seen, late]) await registers(house, address, 'horsens')
  const { number, answer } = (await loadAsWritten(platform, id, 1, people.length)).find(({ email }) => email === late)!
  const writes = (said: object) => platform.table.write({ update: personKey(id, number), set: { answer: said } })
  // What the merge reads is the moment before they registered.
  await writes({ status: 'noAnswer' })
  expect(await house.changesVenue(merged(letter), 1, why)).toMatchObject({ outcome: 'changed' })
  await writes(answer)
  const sitting = async () => {
    const blocks = await blocksOf(platform, id, { consistent: true })
    return blocks.flatMap(({ session, holders = new Set() }) => (session === 'odense' ? [holders.size] : []))
  }
  expect(await sitting()).toEqual([1])
  await house.house.doors.sweep({})
  expect(await sitting()).toEqual([2])
  const { body } = await house.guest(third).opens()
  await house
    .guest(third)
    .registers({ session: 'odense', consent: 'yes', termsVersion: body.match(/name="termsVersion" value="(\w+)"/)![1]! })
  const those = await loadAsWritten(platform, id, 1, people.length)
  expect(those.flatMap(person => (person.answer.status === 'registered' ? [person.email] : [])).toSorted()).toEqual([seen, late].toSorted())
})

test('a merge into a session without room is refused, also where only one municipality has had its share; nothing changes', async () => {
  await using house = await openTestHouse(january)
  const letter = withSeats(10)
  await opened(house, letter)
  expect(await house.changesVenue(merged(letter), null, why)).toMatchObject({
    outcome: 'refused',
    problems: [{ code: 'SESSION-FULL', says: expect.stringContaining('mangler 2 pladser') }],
  })
  expect((await house.answers(id)).totals).toMatchObject({ registered: 13 })
  // More seats and the merge in one would write the same row twice: one after the other.
  const roomier = merged({ ...letter, sessions: [horsens, { ...odense, capacity: 40 }, { ...roskilde, capacity: 10 }] })
  expect(await house.changesVenue(roomier, null, why)).toMatchObject({ problems: [{ code: 'SEATS-FIRST' }] })
  expect(await house.changesVenue(merged(letter), null, { into: 'aarhus', because: 'x', releaseUntil: '2022-08-10' })).toMatchObject({
    problems: [{ code: 'NO-SESSION' }],
  })
  // The letter promises the right to withdraw, so a date must be given.
  expect(await house.changesVenue(merged(letter), null, { into: 'odense' })).toMatchObject({ problems: [{ code: 'RELEASE-DATE' }] })
})

test('000-10 a renamed room asks nobody; a venue without an address is refused, one with it asks its own people alone', async () => {
  await using house = await openTestHouse(january)
  const letter = withSeats(40)
  const { nine } = await opened(house, letter)
  const before = (await house.mails()).length
  const room: Letter = {
    ...letter,
    sessions: [{ ...letter.sessions[0], venue: { ...horsens.venue, room: 'Sal 2' } }, ...letter.sessions.slice(1)],
  }
  expect(await house.applies(room, 0)).toMatchObject({ outcome: 'applied' })
  expect(await since(house, before)).toEqual([])
  expect((await house.answers(id)).totals).toEqual({ ...noAnswers(), registered: 13, noAnswer: expect.any(Number) })
  expect((await house.guest(nine[0]!).opens()).state).toBe('registered')

  const place = (address: string | null): Letter => ({
    ...letter,
    sessions: [{ ...letter.sessions[0], venue: { name: 'Scandic Horsens', room: null, address } }, ...letter.sessions.slice(1)],
  })
  const because = { because: 'Hotellet er lukket', releaseUntil: '2022-08-10' }
  expect(await house.changesVenue(place(null), null, because)).toMatchObject({ problems: [{ code: 'VENUE-ADDRESS' }] })
  // A day that is gone; one after this session and before the others.
  const street = place('Gammel Kirkevej 1, 8700 Horsens')
  const past = { ...because, releaseUntil: '2022-01-16' }
  expect(await house.changesVenue(street, 9, past)).toMatchObject({ problems: [{ code: 'RELEASE-PAST' }] })
  const outlasting = { ...because, releaseUntil: odense.date }
  expect(horsens.date < odense.date).toBe(true)
  expect(await house.changesVenue(street, 9, outlasting)).toMatchObject({ problems: [{ code: 'RELEASE-LATE' }] })
  expect(await house.changesVenue(place('Gammel Kirkevej 1, 8700 Horsens'), 9, because)).toMatchObject({ outcome: 'changed' })
  const told = await since(house, before)
  expect(new Set(told.map(({ to }) => to[0]))).toEqual(new Set(nine))
})
