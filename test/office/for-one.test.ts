import { afterAll, beforeAll, expect, test } from 'vitest'
import { journalOf } from '../../functions/journal/journal.ts'
import type { Letter } from '../../functions/letter/letter.ts'
import type { CampaignId, PersonNumber, SessionId } from '../../functions/values/ids.ts'
import { loadAsWritten } from '../as-written.ts'
import { letter002 } from '../house.ts'
import { byTheMonth, pricedLetter } from '../priced-letter.ts'
import { visit } from '../visit.ts'
import { roles } from './filled.ts'
import { type ServedOffice, serveOffice } from './served-office.ts'

const { letter: with1, recipients } = letter002({ people: 8 })
const [place] = with1.sessions
/** With a second place to move to. */
const letter = { ...with1, sessions: [place, { ...place, id: 'ishoej' as SessionId }] } as Letter

const free = letter.id
const withPrice = pricedLetter({ id: 'med-pris-2026', at: ['aarhus', 'odense'], cancellation: byTheMonth })
const priced = withPrice.id
let house: ServedOffice

beforeAll(async () => {
  house = await serveOffice()
  await house.launches({ letter, recipients })
  await house.launches({ letter: withPrice, recipients: recipients.replace(/^p(?=\d)/gm, 'q') })
})
afterAll(() => house[Symbol.asyncDispose]())

async function does(number: number, fields: Record<string, string>, { campaign = free, role = 'editor' as keyof typeof roles } = {}) {
  const cookie = (await house.office.sessionFor(roles[role]))!
  const answer = await fetch(`${house.origin}/c/${campaign}/person/${number}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: house.origin },
    body: new URLSearchParams(fields),
  })
  await house.house.settle()
  return { status: answer.status, page: await answer.text(), to: answer.headers.get('location') }
}

const person = async (number: number, campaign: CampaignId = free) =>
  (await loadAsWritten(house.house.platform, campaign, 1, 30)).find(one => one.number === number)!
const lastOf = async (number: number) => (await journalOf(house.house.platform, free, number as PersonNumber)).at(-1)!
const page = async (number: number) => {
  const cookie = (await house.office.sessionFor(roles.viewer))!
  return (await fetch(`${house.origin}/c/${free}/person/${number}`, { headers: { cookie } })).text()
}

test('C7 Karin rings: registered, moved and handed over by staff, and her page, ours and the log say so', async () => {
  const done = await does(1, { action: 'register', session: 'albertslund' })
  expect(done).toMatchObject({ status: 303, to: `/c/${free}/person/1?gjort=register` })
  expect((await person(1)).answer).toMatchObject({ status: 'registered', session: 'albertslund', byStaff: true })
  expect(await lastOf(1)).toMatchObject({ what: 'registered', actor: expect.stringMatching(/^staff:[\w-]{22}$/) })
  expect(await page(1)).toContain('Gjort af Ole Lund')
  const own = await house.guest('p1@kommune.example').opens()
  expect(own).toMatchObject({ state: 'registered', body: expect.stringContaining('Sekretariatet har skrevet svaret') })

  await does(1, { action: 'change', session: 'ishoej', name: 'Karin Nummer Et', municipality: '', role: '' })
  expect(await person(1)).toMatchObject({ name: 'Karin Nummer Et', answer: { status: 'registered', session: 'ishoej', byStaff: true } })

  await does(1, { action: 'handOver', name: 'Bo Lund', email: 'bo@kommune.example', role: 'udvalgsmedlem' })
  expect((await person(1)).answer.status).toBe('transferred')
  expect((await person(9)).answer).toMatchObject({ status: 'registered', by: 1 })
  expect(await lastOf(1)).toMatchObject({ what: 'transferred', actor: expect.stringMatching(/^staff:/) })
  const named = (await journalOf(house.house.platform, free, 9 as PersonNumber)).find(({ what }) => what === 'named')
  expect(named).toMatchObject({ actor: expect.stringMatching(/^staff:/) })
})

test('a no and a cancellation are entered with their receipts; the person’s own next word takes the mark away', async () => {
  await does(2, { action: 'decline' })
  expect((await person(2)).answer).toMatchObject({ status: 'declined', byStaff: true })
  expect((await house.guest('p2@kommune.example').opens()).body).toContain('Sekretariatet har skrevet svaret')
  await house.guest('p2@kommune.example').registers({ session: 'albertslund' })
  expect((await person(2)).answer).not.toHaveProperty('byStaff')
  await does(2, { action: 'cancel', note: 'Ringede og var syg' })
  expect((await person(2)).answer).toMatchObject({ status: 'cancelled', reason: 'Ringede og var syg', byStaff: true })
  expect(await house.mails({ to: 'p2@kommune.example', mailing: 'cancelled', campaign: free })).toHaveLength(1)
})

test('a binding price wants the tick that it is agreed with the participant; what was typed stays', async () => {
  const refused = await does(3, { action: 'register', session: 'aarhus', reference: 'Sag 77' }, { campaign: priced })
  expect(refused.status).toBe(422)
  expect(refused.page).toContain('aftalt med deltageren')
  expect(refused.page).toContain('value="Sag 77"')
  expect((await person(3, priced)).answer.status).toBe('noAnswer')
  expect((await does(3, { action: 'register', session: 'aarhus', agreed: 'yes' }, { campaign: priced })).status).toBe(303)
  expect((await person(3, priced)).answer).toMatchObject({ status: 'registered', agreed: expect.any(Number) })
})

test('a corrected address gets the link at once, and links to the old one are void', async () => {
  const old = await house.guest('p4@kommune.example').path()
  await does(4, { action: 'correctAddress', email: ' Rettet@Kommune.example ' })
  expect(await person(4)).toMatchObject({ email: 'rettet@kommune.example', generation: 2 })
  const [mail] = await house.mails({ to: 'rettet@kommune.example', campaign: free })
  expect((await house.visits(mail!, 'i')).state).toBe('noAnswer')
  expect((await visit(house.house.doors.site, 'GET', old)).status).toBe(404)
  expect(JSON.stringify(await lastOf(4))).not.toContain('rettet')
  const taken = await does(5, { action: 'correctAddress', email: 'p6@kommune.example' })
  expect([taken.status, taken.page.includes('En anden på listen')]).toEqual([409, true])
  expect((await does(5, { action: 'correctAddress', email: 'x' })).status).toBe(422)
})

test('the link is sent again as often as staff say', async () => {
  await does(7, { action: 'sendAgain' })
  expect(await house.mails({ to: 'p7@kommune.example', mailing: 'message' })).toHaveLength(1)
  expect(await lastOf(7)).toMatchObject({ what: 'linkSentAgain' })
})

test('a viewer has no form and may not; an act nobody knows does nothing', async () => {
  expect(await page(8)).not.toContain('name="action"')
  expect((await does(8, { action: 'register' }, { role: 'viewer' })).status).toBe(403)
  expect((await does(8, { action: 'constructor' })).status).toBe(422)
  expect((await person(8)).answer.status).toBe('noAnswer')
})
