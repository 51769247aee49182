import { expect, test } from 'vitest'
import { noAnswers } from '../../functions/audience/counted-as.ts'
import { exportCampaign } from '../../functions/export/export.ts'
import type { Letter } from '../../functions/letter/letter.ts'
import { acts } from '../../functions/staff/acts.ts'
import { apply } from '../../functions/staff/apply.ts'
import { callOff } from '../../functions/staff/call-off.ts'
import { at, exampleCampaign, letter002, letterFrom, openTestHouse, peopleCsv } from '../house.ts'
import { byTheMonth, pricedLetter } from '../priced-letter.ts'

const campaign = exampleCampaign('001-kl-debatmoede-2020')
const { id } = campaign.letter
const people = campaign.recipients
  .split('\n')
  .slice(1)
  .map(line => line.split(';'))
  .filter(cells => cells[5] !== 'fællespostkasse' && cells[0])
  .map(([address]) => address!)

test('001-9 called off on 11 March: CANCEL to the registered, a short notice to the unanswered, nothing to the declined, and nothing ever after', async () => {
  await using house = await openTestHouse({ now: at('2020-02-10T08:00:00Z') })
  await house.launches(campaign)
  const invited = await house.mails({ mailing: 'invitation' })
  const [ann, bo, carl] = people as [string, string, string]
  await house.guest(ann).registers()
  await house.guest(bo).registers()
  await house.guest(carl).declines()
  await house.turnsTo('2020-03-11T10:00:00Z')
  const before = (await house.mails()).length
  const mails = invited.length - 1
  expect(await house.callsOff(id)).toMatchObject({
    outcome: 'dryRun',
    mails,
    asks: { registered: 2 },
    tells: { unanswered: mails - 2, declined: 0 },
    changes: [{ what: 'calledOff', to: null }],
  })
  const text = 'Vi har for få tilmeldte.\n\nVi vender tilbage til efteråret.'
  expect(await house.callsOff(id, mails, { text })).toMatchObject({ outcome: 'changed' })
  const told = (await house.mails()).slice(before)
  expect(told).toHaveLength(mails)
  expect(told.every(({ mailing, text }) => mailing === 'called-off' && text!.includes('Vi vender tilbage til efteråret.'))).toBe(true)
  const cancels = told.filter(({ calendar }) => calendar !== null)
  expect(new Set(cancels.map(({ to }) => to[0]))).toEqual(new Set([ann, bo]))
  for (const { calendar } of cancels) {
    expect(calendar!.method).toBe('CANCEL')
    expect(calendar!.text).toMatch(/SEQUENCE:10001\r?\n/)
    expect(calendar!.text).toContain('STATUS:CANCELLED')
  }
  expect(told.flatMap(({ to }) => to)).not.toContain(carl)
  expect(await house.callsOff(id, mails)).toEqual({ outcome: 'alreadySo', mails: 0, alreadySo: true })
  const page = await house.guest(ann).opens()
  expect([page.state, page.body.includes('data-banner="calledOff"')]).toEqual(['calledOff', true])
  expect((await house.guest(bo).posts({ action: 'decline' })).status).toBe(409)
  // Wherever they are counted or listed, nobody comes.
  const answers = await house.answers(id)
  expect(answers.totals).toEqual({ ...noAnswers(), cancelled: 2, declined: 1, noAnswer: expect.any(Number) })
  expect([answers.bySession, answers.participants.map(({ status }) => status).toSorted()]).toEqual([
    {},
    ['cancelled', 'cancelled', 'declined'],
  ])
  expect((await house.overview(id)).answers).toEqual(answers.totals)
  const taken = await exportCampaign(house.house.platform, { campaign: id, kind: 'participants', format: 'csv' })
  expect(
    Buffer.from((taken as { bytes: Uint8Array }).bytes)
      .toString()
      .match(/mødet er aflyst/g),
  ).toHaveLength(2)
  await house.turnsTo('2020-03-20T10:00:00Z')
  expect((await house.mails()).slice(before)).toHaveLength(mails)
  const { state, steps } = await house.overview(id)
  expect(['calledOff', 'over']).toContain(state)
  expect(steps.filter(({ state: stands }) => stands === 'planned')).toEqual([])
})

test('called off while the invitation is under way: whoever has not had it gets the notice and never the invitation', async () => {
  await using house = await openTestHouse({ mailAccount: { quota: { max24HourSend: 50_000, maxSendRate: 10 } } })
  const mine = letter002({ people: 40 })
  const { platform } = house.house
  const { mail } = platform
  let calls = 0
  platform.mail = {
    ...mail,
    sendBulk: async bulk => {
      const results = await mail.sendBulk(bulk)
      if (++calls === 2) {
        const order = { campaign: mine.letter.id, session: null, text: null, by: 'staff:test' }
        expect(await callOff(platform, { ...order, confirmed: 40 })).toMatchObject({ outcome: 'changed' })
      }
      return results
    },
  }
  await house.launches(mine)
  await house.turnsTo('2026-03-19T08:00:00Z')
  expect(await house.mails({ mailing: 'invitation' })).toHaveLength(20)
  const told = (await house.mails({ mailing: 'called-off' })).flatMap(({ to }) => to)
  expect([told.length, new Set(told).size]).toEqual([40, 40])
})

const twoSessions = (people: number) => {
  const mine = letter002({ people })
  const source = mine.letter.source.replace(
    /sessions:\n(?: {2}.*\n)+/,
    'sessions:\n  - { id: a, date: 2026-05-04, time: 15.30-18.00, venue: { name: Gate21, address: "Liljens Kvarter 2, 2620 Albertslund" }, capacity: 20 }\n  - { id: b, date: 2026-05-05, time: 15.30-18.00, venue: { name: Rådhuset, address: "Torvet 1, 3400 Hillerød" }, capacity: 20 }\n',
  )
  return { ...mine, letter: letterFrom(source, mine.letter.id) }
}

test('a colleague whose session is called off is shown without a seat to whoever named them', async () => {
  await using house = await openTestHouse()
  const two = twoSessions(3)
  await house.launches(two)
  const ann = house.guest('p1@kommune.example')
  await ann.posts({ action: 'register', who: 'other', session: 'a', name: 'Bo Friis', email: 'bo@nabo.example', role: 'udvalgsmedlem' })
  const stateOfBo = async () => /Bo Friis<\/bdi> <span[^>]*>([^<]*)/.exec((await ann.opens('?vis=kolleger')).body)?.[1]
  expect(await stateOfBo()).toBe('tilmeldt')
  const shown = await house.callsOff(two.letter.id, null, { session: 'a' })
  expect(await house.callsOff(two.letter.id, 'mails' in shown ? shown.mails : null, { session: 'a' })).toMatchObject({ outcome: 'changed' })
  expect(await stateOfBo()).not.toBe('tilmeldt')
})

test('one of several sessions called off: its people lose their seats and are told, the others go on', async () => {
  await using house = await openTestHouse()
  const two = twoSessions(6)
  const letter: Letter = two.letter
  await house.launches(two)
  await house.guest('p1@kommune.example').registers({ session: 'a' })
  await house.guest('p2@kommune.example').registers({ session: 'b' })
  await house.turnsTo('2026-03-25T08:00:00Z')
  const shown = await house.callsOff(letter.id, null, { session: 'a' })
  expect(shown).toMatchObject({ outcome: 'dryRun', asks: { registered: 1 }, tells: { unanswered: 4 }, mails: 5 })
  expect(await house.callsOff(letter.id, 5, { session: 'a' })).toMatchObject({ outcome: 'changed' })
  const [cancel] = (await house.mails({ to: 'p1@kommune.example', mailing: 'called-off' })).slice(-1)
  expect(cancel!.calendar!.method).toBe('CANCEL')
  const page = await house.guest('p1@kommune.example').opens()
  expect([page.state, page.body.includes('data-banner="calledOff"')]).toEqual(['cancelled', true])
  expect((await house.guest('p2@kommune.example').opens()).state).toBe('registered')
  // What was typed wrong is answered to whoever they are since, and not to who they were.
  const wrong = await house.guest('p1@kommune.example').registers({ session: 'a' })
  expect([wrong.status, /data-state="(\w+)"/.exec(wrong.body)?.[1]]).toEqual([422, 'cancelled'])
  expect((await house.guest('p1@kommune.example').registers({ session: 'b' })).status).toBe(303)
  expect((await house.answers(letter.id)).totals).toMatchObject({ registered: 2 })
  expect((await house.guest('p3@kommune.example').registers({ session: 'a' })).status).toBe(422)
  await house.turnsTo('2026-05-05T10:00:00Z')
  expect((await house.mails({ mailing: 'programme' })).map(({ to }) => to[0])).toEqual(['p1@kommune.example', 'p2@kommune.example'])
})

test('every order for a meeting that is called off hears that it is, and not that it was never sent', async () => {
  await using house = await openTestHouse()
  const two = letter002({ people: 2 })
  await house.launches(two)
  await house.callsOff(two.letter.id, 2)
  const off = { outcome: 'refused', problems: [{ code: 'CALLED-OFF' }] }
  expect(await house.reminds(two.letter.id)).toMatchObject(off)
  expect(await house.sends(two.letter.id, 'all', 'Hej')).toMatchObject(off)
  expect(await house.moves(two.letter)).toMatchObject(off)
  expect(await apply(house.house.platform, { letter: two.letter, confirmed: null, by: 'staff:test' })).toMatchObject(off)
  expect(await acts.pause.does(house.house.platform, { campaign: two.letter.id }, 'staff:test')).toMatchObject(off)
})

test('who had given the seat up at a price owes it still, and whoever calls the meeting off is told so before and after', async () => {
  await using house = await openTestHouse()
  const letter = pricedLetter({ at: ['aarhus', 'odense'], cancellation: byTheMonth })
  await house.launches({ letter, recipients: peopleCsv(5) })
  const guest = (nth: number) => house.guest(`p${nth}@kommune.example`)
  const { body } = await guest(1).opens('?svar=ja')
  const agreed = { consent: 'yes', termsVersion: body.match(/name="termsVersion" value="([^"]+)"/)![1]!, buyerName: 'Kommunen' }
  for (const nth of [1, 2, 3, 4]) await guest(nth).registers({ session: nth === 4 ? 'odense' : 'aarhus', ...agreed })
  await guest(1).cancels()
  await house.turnsTo('2026-04-10T08:00:00Z')
  await guest(2).cancels()
  const warnings = [{ code: 'OWED-ALL-THE-SAME', figures: { people: 1 }, says: expect.stringMatching(/247,50\skr\. ekskl\. moms/) }]
  expect(await house.callsOff(letter.id, null, { session: 'odense' })).toMatchObject({ outcome: 'dryRun', warnings: [] })
  const shown = await house.callsOff(letter.id, null, { session: 'aarhus' })
  expect(shown).toMatchObject({ outcome: 'dryRun', mails: 2, releases: { people: 1 }, warnings })
  expect(await house.callsOff(letter.id)).toMatchObject({ outcome: 'dryRun', releases: { people: 2 }, warnings })
  expect(await house.callsOff(letter.id, 2, { session: 'aarhus' })).toMatchObject({ outcome: 'changed', warnings })
  const taken = await exportCampaign(house.house.platform, { campaign: letter.id, kind: 'invoices', format: 'csv' })
  const lines = Buffer.from((taken as { bytes: Uint8Array }).bytes)
    .toString()
    .split('\n')
  expect(lines.filter(line => line.includes('mødet er aflyst'))).toHaveLength(1)
  expect(lines.filter(line => line.includes('afmeldt, faktureres 50 %'))).toHaveLength(1)
})
