import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageThatDecides } from '../../functions/notice/page-that-decides.ts'
import { officeRoutes } from '../../functions/office/route-table.ts'
import type { StaffFact } from '../../functions/outbox/staff-notice.ts'
import type { PersonNumber, SessionId } from '../../functions/values/ids.ts'
import { settleAndSweep } from '../../local/turn.ts'
import { at, letter002 } from '../house.ts'
import { roles } from './filled.ts'
import { type ServedOffice, serveOffice } from './served-office.ts'

const id = letter002().letter.id
let house: ServedOffice
beforeAll(async () => {
  house = await serveOffice()
  await house.launches(letter002({ people: 3 }))
})
afterAll(() => house[Symbol.asyncDispose]())

const number = 1 as PersonNumber
const session = 'albertslund' as SessionId
const facts: StaffFact[] = [
  { what: 'pendingApproval', number, session },
  { what: 'lateRequest', number, session },
  { what: 'heldStep', step: 'reminder-1', due: at('2026-04-08T07:00:00Z') },
  { what: 'pausedStep', step: 'invitation' },
  { what: 'documentMissing', document: 'program', due: at('2026-04-27T07:00:00Z') },
  { what: 'minimumNotReached', session, registered: 1 },
  { what: 'passedOver', number, session },
  { what: 'manyNamed', named: 12 },
  { what: 'undelivered', numbers: [number] },
  { what: 'undelivered', numbers: [number, 2 as PersonNumber] },
  { what: 'unknown', mailing: 'invitation', numbers: [number] },
  { what: 'unknown', mailing: null, numbers: [number] },
  { what: 'unknown', mailing: null, numbers: [number, 2 as PersonNumber] },
  { what: 'erasureComing', erased: at('2026-05-27T07:00:00Z') },
  { what: 'personAsks', number, wants: 'erase' },
  { what: 'unreconfirmed', people: 2 },
]

test.each(facts)('a mail about $what leads to a page of the console that is there', async fact => {
  const path = pageThatDecides(id, fact)
  const patterns = officeRoutes
    .filter(({ method }) => method === 'GET')
    .map(({ path }) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`))
  const { pathname } = new URL(path, house.origin)
  expect(patterns.some(pattern => pattern.test(pathname))).toBe(true)
  // What is of one person's rights is the administrator's; the mail says so.
  const cookie = (await house.office.sessionFor(fact.what === 'personAsks' ? roles.admin : roles.viewer))!
  expect((await fetch(house.origin + path, { headers: { cookie } })).status, path).toBe(200)
})

test('the page a mail leads to does what its button says, for whoever may', async () => {
  const shows = async (who: keyof typeof roles, fact: StaffFact) => {
    const cookie = (await house.office.sessionFor(roles[who]))!
    return (await fetch(house.origin + pageThatDecides(id, fact), { headers: { cookie } })).text()
  }
  expect(await shows('editor', { what: 'erasureComing', erased: at('2026-05-27T07:00:00Z') })).toContain(`/c/${id}/eksport/archive.zip`)
  expect(await shows('viewer', { what: 'erasureComing', erased: at('2026-05-27T07:00:00Z') })).not.toContain('archive.zip')
  expect(await shows('admin', { what: 'personAsks', number, wants: 'erase' })).toContain('value="forgetPerson"')
  expect(await shows('admin', { what: 'personAsks', number, wants: 'copy' })).toContain('value="copyPage"')
  expect(await shows('editor', { what: 'undelivered', numbers: [number] })).toContain('value="correctAddress"')
  expect(await shows('editor', { what: 'unknown', mailing: null, numbers: [number] })).toContain('value="sendAgain"')
})

test('several who ask together lead to the page that has them all', () => {
  expect(pageThatDecides(id, { what: 'lateRequest', number, session }, 2)).toBe(`/c/${id}`)
})

test('a second run of a mailing leads to the page of that run', () => {
  expect(pageThatDecides(id, { what: 'pausedStep', step: 'message#2' })).toBe(`/c/${id}/udsendelse/message.2`)
})

test('somebody asks after the deadline: staff open the mail, click, and decide', async () => {
  await house.turnsTo('2026-04-20T08:00:00Z')
  await house.guest('p1@kommune.example').posts({ action: 'late', session: 'albertslund', name: 'Person Nr1', role: 'udvalgsmedlem' })
  await settleAndSweep(house.house)
  const mail = (await house.mails({ mailing: 'staff-notice' })).at(-1)!
  const [link = ''] = new RegExp(`${house.origin}\\S+`).exec(mail.text!) ?? []
  expect(link).toBe(`${house.origin}/c/${id}/person/1`)
  const cookie = (await house.office.sessionFor(roles.editor))!
  expect(await (await fetch(link, { headers: { cookie } })).text()).toContain('value="approve"')
  expect(mail.text).not.toContain('indbyd ')
})
