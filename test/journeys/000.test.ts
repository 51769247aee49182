import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { loadAgreements } from '../../functions/billing/store.ts'
import { exportCampaign } from '../../functions/export/export.ts'
import { journalOf } from '../../functions/journal/journal.ts'
import { exampleCampaign, letterFrom, openTestHouse } from '../house.ts'

const campaign = exampleCampaign('000-kl-temamoeder-2022')
const { id } = campaign.letter
const january = { now: '2022-01-17T08:00:00.000Z' } as never
const [anna, bo] = campaign.recipients
  .split('\n')
  .slice(1, 3)
  .map(line => line.split(';')[0]!) as [string, string]

type House = Awaited<ReturnType<typeof openTestHouse>>

/** The terms as the page shows them: a script that reads the page is a person who does. */
async function terms(house: House, address = anna) {
  const { body } = await house.guest(address).opens()
  return { consent: 'yes', termsVersion: body.match(/name="termsVersion" value="(\w+)"/)![1]! }
}

test('000-4 Anna picks Odense: the tick starts empty, is needed, and the receipt says price, binding and the exception', async () => {
  await using house = await openTestHouse(january)
  await house.launches(campaign)
  const guest = house.guest(anna)
  const page = await guest.opens('?svar=ja')
  expect(page.body).toMatch(/<input type="checkbox" id="consent" name="consent" value="yes"\/>/)
  expect(page.body).toContain('618,75\u00a0kr.')

  const { termsVersion } = await terms(house)
  const without = await guest.registers({ session: 'odense', reference: 'REKV-77', termsVersion })
  expect(without.status).toBe(422)
  expect(without.body).toContain('REKV-77')
  expect(without.body).toMatch(/<input type="radio"[^>]* name="session" value="odense" checked/)
  expect((await guest.opens()).state).toBe('noAnswer')

  expect((await guest.registers({ session: 'odense', ...(await terms(house)) })).status).toBe(303)
  const [receipt] = await house.mails({ to: anna, mailing: 'confirmation' })
  expect(receipt!.text).toMatch(/495,00 kr.*618,75 kr/s)
  expect(receipt!.text).toMatch(/bindende/i)
  expect(receipt!.text).toMatch(/ændre stedet/)
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(receipt!.calendar!.text)).getFirstSubcomponent('vevent')!)
  expect([event.startDate.toString(), event.endDate.toString()]).toEqual(['2022-08-18T14:00:00Z', '2022-08-18T17:00:00Z'])
})

test('terms that changed between the page and the POST are shown again', async () => {
  await using house = await openTestHouse(january)
  await house.launches(campaign)
  const refused = await house.guest(anna).registers({ session: 'odense', consent: 'yes', termsVersion: '0123456789abcdef' })
  expect([refused.status, refused.state]).toEqual([422, 'noAnswer'])
})

test('000-6 a second before midnight counts, at midnight it is refused with the contact, and the wish becomes a late request staff decide', async () => {
  await using house = await openTestHouse(january)
  await house.launches(campaign)
  const accepted = await terms(house)
  await house.turnsTo('2022-03-15T22:59:59Z')
  expect((await house.guest(anna).registers({ session: 'odense', ...accepted })).status).toBe(303)
  await house.turnsTo('2022-03-15T23:00:00Z')
  const late = house.guest(bo)
  const refused = await late.registers({ session: 'odense', ...accepted })
  expect(refused.status).toBe(409)
  expect(refused.body).toContain((campaign.letter.contact as { address: string }).address)
  expect((await late.posts({ action: 'late', session: 'odense', ...accepted })).status).toBe(303)
  expect((await late.opens()).state).toBe('pendingApproval')
  expect((await house.mails({ mailing: 'staff-notice' })).map(mail => mail.to)).toHaveLength(1)
  expect((await house.decides('approve', id, bo)).outcome).toBe('committed')
  expect((await late.opens()).state).toBe('registered')
  expect((await house.mails({ to: bo })).map(mail => mail.mailing).slice(-2)).toEqual(['pending', 'approved'])
})

test('000-8 Anna wants out on 1 August: told it is binding and offered to hand over; cancelling anyway is recorded as invoiced', async () => {
  await using house = await openTestHouse(january)
  await house.launches(campaign)
  const guest = house.guest(anna)
  await guest.registers({ session: 'odense', ...(await terms(house)) })
  await house.turnsTo('2022-08-01T08:00:00Z')
  const page = await guest.opens('?vis=meld-fra')
  expect(page.body).toMatch(/bindende/i)
  expect(page.body).toContain('?vis=giv-videre')
  expect(page.body).toContain('Det koster ikke noget at give pladsen videre')
  expect((await guest.cancels()).status).toBe(303)
  const left = await guest.opens()
  expect(left.state).toBe('cancelled')
  expect(left.body).toMatch(/der kommer en regning på 495,00\skr\./)
  const [agreed] = await loadAgreements(house.house.platform, id)
  expect(agreed).toMatchObject({ øre: 49_500, cancelled: { at: '2022-08-01T08:00:00.000Z', percent: 100 } })
  const invoices = await exportCampaign(house.house.platform, { campaign: id, kind: 'invoices', format: 'csv' })
  expect(invoices).toMatchObject({ outcome: 'exported', totals: { net: 49_500, vat: 12_375, total: 61_875 } })
})

test('000-11 Anna registers Bo and Carla by their addresses: each has an own confirmation and link, and may pick another venue', async () => {
  await using house = await openTestHouse(january)
  await house.launches(campaign)
  const guest = house.guest(anna)
  const named = { name: 'Bo Friis', email: 'bo@nabo.example', name2: 'Carla Lund', email2: 'CARLA@nabo.example', role: 'udvalgsmedlem' }
  const form = { action: 'register', who: 'several', session: 'odense', reference: 'REKV-77', ...named }
  const withoutTick = await guest.posts(form)
  expect([withoutTick.status, withoutTick.body.includes('Carla Lund'), (await house.mails({ to: 'bo@nabo.example' })).length]).toEqual([
    422,
    true,
    0,
  ])
  expect((await guest.posts({ ...form, ...(await terms(house)) })).status).toBe(303)
  expect((await guest.opens()).state).toBe('noAnswer')
  const [ofBo, ...more] = await house.mails({ to: 'bo@nabo.example' })
  const [ofCarla] = await house.mails({ to: 'carla@nabo.example' })
  expect([ofBo!.mailing, ofCarla!.mailing, more]).toEqual(['confirmation', 'confirmation', []])
  expect(ofBo!.text!.match(/\/d\/[\w-]+/)![0]).not.toBe(ofCarla!.text!.match(/\/d\/[\w-]+/)![0])

  expect((await house.visits(ofCarla!, 'd', { action: 'change', session: 'roskilde' })).status).toBe(303)
  expect((await house.answers(id)).participants.map(({ email, session, status }) => [email, session, status])).toEqual([
    ['bo@nabo.example', 'odense', 'registered'],
    ['carla@nabo.example', 'roskilde', 'registered'],
  ])
  expect((await loadAgreements(house.house.platform, id)).map(({ øre, buyer }) => [øre, buyer.reference])).toEqual([
    [49_500, 'REKV-77'],
    [49_500, 'REKV-77'],
  ])
})

test('000-12 Anna forwards her mail, Dan opens it and registers as himself: Anna’s answer is untouched', async () => {
  await using house = await openTestHouse(january)
  await house.launches(campaign)
  const page = await house.guest(anna).opens()
  expect(page.body).toMatch(/Er du ikke \p{Lu}\p{L}+\?/u)
  const dan = { who: 'other', name: 'Dan Holm', email: 'dan.holm@nabo.example', role: 'udvalgsmedlem', municipality: '0461' }
  expect((await house.guest(anna).posts({ action: 'register', session: 'odense', ...dan, ...(await terms(house)) })).status).toBe(303)
  expect((await house.guest(anna).opens()).state).toBe('noAnswer')
  expect((await house.mails({ to: 'dan.holm@nabo.example' })).map(mail => mail.mailing)).toEqual(['confirmation'])
})

test('000-14 an EAN with a wrong check digit is said beside the field before anything is stored; a right one is kept without separators', async () => {
  await using house = await openTestHouse(january)
  await house.launches(campaign)
  const guest = house.guest(anna)
  const agree = await terms(house)
  const wrong = await guest.registers({ session: 'odense', ean: '57 98 00 98 11 57 9', ...agree })
  expect(wrong.status).toBe(422)
  expect(wrong.body).toContain('57 98 00 98 11 57 9')
  expect(wrong.body).toContain('EAN-nummeret er ikke rigtigt')
  expect(await loadAgreements(house.house.platform, id)).toEqual([])
  await guest.registers({ session: 'odense', ean: '57 98 00 98 11 57 8', ...agree })
  expect(await loadAgreements(house.house.platform, id)).toMatchObject([{ buyer: { ean: '5798009811578' } }])
})

test('a buyer put right on a seat that is taken is who the invoice goes to; the same form twice is no news, and the price agreed to stands', async () => {
  await using house = await openTestHouse(january)
  await house.launches(campaign)
  const guest = house.guest(anna)
  const agree = { session: 'odense', ...(await terms(house)) }
  await guest.registers({ ...agree, reference: 'REKV-77' })
  const [before] = await loadAgreements(house.house.platform, id)
  const corrected = { ...agree, ean: '57 98 00 98 11 57 8', reference: 'REKV-78' }
  for (const form of [corrected, corrected, agree]) expect((await guest.registers(form)).status).toBe(303)
  const buyer = { ean: '5798009811578', reference: 'REKV-78', name: '', email: '' }
  expect(await loadAgreements(house.house.platform, id)).toEqual([{ ...before, buyer }])
  const log = (await journalOf(house.house.platform, id, before!.number)).map(({ what }) => what)
  expect(log.filter(what => what === 'buyerCorrected')).toHaveLength(1)
  expect(await house.mails({ to: anna, mailing: 'confirmation' })).toHaveLength(1)
})

test('who takes an offered seat may say anew who pays', async () => {
  await using house = await openTestHouse(january)
  const sessions = campaign.letter.sessions.map(session => ({ ...session, capacity: 1 })) as typeof campaign.letter.sessions
  await house.launches({ ...campaign, letter: { ...campaign.letter, sessions } })
  const [first, second] = [house.guest(anna), house.guest(bo)]
  const agree = { session: 'odense', ...(await terms(house)) }
  await first.registers(agree)
  await second.registers({ ...agree, reference: 'REKV-1' })
  await first.posts({ action: 'cancel', sure: 'yes' })
  await house.mails()
  const referenceOfBo = async () =>
    (await loadAgreements(house.house.platform, id)).filter(({ cancelled }) => !cancelled).map(({ buyer }) => buyer.reference)
  await second.registers({ ...agree, reference: 'REKV-2' })
  expect((await second.opens()).state).toBe('registered')
  expect(await referenceOfBo()).toEqual(['REKV-2'])
})

test('a binding seat is handed over with what was agreed, and the log of the money says to whom', async () => {
  await using house = await openTestHouse(january)
  await house.launches(campaign)
  const guest = house.guest(anna)
  await guest.registers({ session: 'odense', reference: 'REKV-77', ...(await terms(house)) })
  const dan = { action: 'handOver', name: 'Dan Holm', email: 'dan@nabo.example', role: 'udvalgsmedlem' }
  expect((await guest.posts(dan)).status).toBe(303)
  const [given, taken] = await loadAgreements(house.house.platform, id)
  expect(taken).toMatchObject({ øre: given!.øre, terms: given!.terms, buyer: { reference: 'REKV-77' } })
  expect(given).toMatchObject({ handedTo: taken!.number })
})

test('000-1 a letter that leaves out the year has no timetable: the check asks for it and shows the weekday each would give', () => {
  expect(() =>
    letterFrom(
      '---\ntitle: Temamøde\nsessions:\n  - { date: 17. august, time: 16.00-19.00, venue: Salen }\ncontact: none\n---\nKære alle',
      'x',
    ),
  ).toThrow(/år/)
})

test('each venue has its programme a week before its own day and its practical mail the day before, for those who go there', async () => {
  await using house = await openTestHouse(january)
  await house.launches(campaign)
  const accepted = await terms(house)
  for (const [who, session] of [
    [anna, 'odense'],
    [bo, 'horsens'],
  ] as const)
    expect((await house.guest(who).registers({ session, ...accepted })).status).toBe(303)
  await house.turnsTo('2022-08-20T08:00:00Z')
  const got = async (to: string) =>
    (await house.mails({ to }))
      .filter(({ mailing }) => mailing === 'programme' || mailing === 'practical')
      .map(mail => `${mail.sentAt} ${mail.subject}`)
  expect(await got(bo)).toEqual([
    '2022-08-10T07:00:00.000Z Program: temamøde den 17. august',
    '2022-08-16T07:00:00.000Z I morgen: temamøde den 17. august',
  ])
  expect(await got(anna)).toEqual([
    '2022-08-11T07:00:00.000Z Program: temamøde den 18. august',
    '2022-08-17T07:00:00.000Z I morgen: temamøde den 18. august',
  ])
  const { steps } = await house.overview(id)
  expect(steps.filter(({ step }) => step === 'practical').map(({ sessions, sent }) => [sessions, sent])).toEqual([
    [['horsens'], 1],
    [['odense'], 1],
    [['roskilde'], 0],
  ])
})
