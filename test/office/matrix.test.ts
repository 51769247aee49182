import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endAllSessions } from '../../functions/access/end-sessions.ts'
import { mayAs, type StaffRole, staffRoles } from '../../functions/access/role.ts'
import { openedSession, ticketText } from '../../functions/access/session.ts'
import { staffKeyOf } from '../../functions/access/staff-member.ts'
import { keepSession } from '../../functions/access/store.ts'
import { consoleHandlers } from '../../functions/office/console-handlers.ts'
import { deskHandlers } from '../../functions/office/desk-handlers.ts'
import { rehearsalHandlers } from '../../functions/office/rehearsal-handlers.ts'
import { type OfficeRoute, officeRoutes } from '../../functions/office/route-table.ts'
import type { CampaignId } from '../../functions/values/ids.ts'
import { instant } from '../../functions/values/instant.ts'
import { everyRow } from '../every-row.ts'
import { letter002 } from '../house.ts'
import { filled, roles } from './filled.ts'
import { type ServedOffice, serveOffice } from './served-office.ts'

let house: ServedOffice
const own = letter002().letter.id
const another = 'en-anden-2026' as CampaignId
const unknown = 'findes-ikke-2026'

/** Cookies by who comes. A guest has no role; `expired` and `signedOut` were an admin's. */
const cookies: Record<string, string> = {}
const visitors = ['nobody', 'guest', 'forged', 'expired', 'signedOut', ...staffRoles] as const
type Visitor = (typeof visitors)[number]
const roleOf = (visitor: Visitor): StaffRole | undefined => staffRoles.find(role => role === visitor)

beforeAll(async () => {
  house = await serveOffice()
  await house.launches(letter002({ people: 3 }))
  const { letter, recipients } = letter002({ people: 3 })
  await house.launches({ letter: { ...letter, id: another }, recipients })
  for (const role of staffRoles) cookies[role] = (await house.office.sessionFor(roles[role]))!
  cookies.guest = (await house.office.sessionFor('guest'))!
  cookies.forged = `__Host-indbyd=${'k'.repeat(22)}.${'s'.repeat(44)}`
  cookies.expired = await session('long-ago', '2020-01-01T08:00:00Z')
  cookies.signedOut = await session('gone', new Date().toISOString())
  await endAllSessions(house.house.platform, staffKeyOf('test', 'gone'))
})
afterAll(() => house[Symbol.asyncDispose]())

async function session(sub: string, since: string): Promise<string> {
  const key = staffKeyOf('test', sub)
  const ticket = { key, secret: house.house.platform.random.id() + house.house.platform.random.id() }
  await keepSession(house.house.platform, ticket, openedSession({ key, name: sub, email: '', role: 'admin' }, instant(since)))
  return `__Host-indbyd=${ticketText(ticket)}`
}

interface Asking {
  as: Visitor
  method?: string
  crossSite?: boolean
  cookie?: string | undefined
}

function ask(path: string, { as, method = 'GET', crossSite = false, cookie = cookies[as] }: Asking): Promise<Response> {
  const from = crossSite
    ? { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    : { origin: house.origin, 'sec-fetch-site': 'same-origin' }
  return fetch(house.origin + path, {
    method,
    redirect: 'manual',
    headers: { ...from, ...(cookie && { cookie }), ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }) },
    ...(method === 'POST' && { body: 'x=1' }),
  })
}

const unchanged = async (during: () => Promise<void>) => {
  const before = await everyRow(house)
  await during()
  expect(await everyRow(house)).toEqual(before)
}

const named = (routes: readonly OfficeRoute[]) => routes.map(route => ({ ...route, name: `${route.method} ${route.path}` }))
const guarded = named(officeRoutes).filter(({ least }) => least !== 'nobody')
const campaigns = [own, another, unknown]

describe.each(guarded)('$name', route => {
  const least = route.least as StaffRole

  test('whoever may not, does nothing', () =>
    unchanged(async () => {
      for (const as of visitors) {
        const role = roleOf(as)
        if (role && mayAs(role, least)) continue
        for (const campaign of campaigns) {
          const path = filled(route, campaign)
          const answer = await ask(path, { as, method: route.method })
          const wanted = role || as === 'guest' ? 403 : route.method === 'GET' ? 302 : 401
          expect(answer.status, `${as} at ${path}`).toBe(wanted)
          if (wanted === 302) expect(answer.headers.get('location')).toBe(`/log-ind?til=${encodeURIComponent(path)}`)
        }
      }
    }))

  test('another method, and a form on another site, do nothing whoever comes', () =>
    unchanged(async () => {
      const path = filled(route, own)
      for (const as of visitors) {
        for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'])
          if (!isListed(method, path))
            expect((await ask(path, { as, method })).status, `${as} ${method} ${path}`).toBeOneOf([403, 404, 415])
        const posted = await ask(path, { as, method: 'POST', crossSite: true })
        expect(posted.status, `${as} from another site`).toBe(403)
      }
    }))

  test('whoever may, gets there; an unknown campaign is not found', async () => {
    for (const role of staffRoles.filter(role => mayAs(role, least))) {
      const answers: number[] = []
      for (const campaign of campaigns) {
        // Some of the orders end the session they come with.
        const cookie = route.method === 'POST' ? await house.office.sessionFor(roles[role]) : cookies[role]
        const answer = await ask(filled(route, campaign), { as: role, method: route.method, cookie })
        answers.push(answer.status)
      }
      const [here, there, nowhere] = answers
      for (const status of [here, there])
        expect(status, `${role}: ${answers}`).toBeOneOf(route.method === 'GET' ? [200] : [200, 303, 409, 422])
      if (route.path.includes(':id')) expect(nowhere, role).toBe(404)
    }
    // It signed out everywhere whoever was signed in.
    for (const role of staffRoles) cookies[role] = (await house.office.sessionFor(roles[role]))!
  })
})

const isListed = (method: string, path: string) => officeRoutes.some(route => route.method === method && filled(route, own) === path)

test('what needs nobody signed in asks nobody', async () => {
  for (const route of officeRoutes.filter(({ least }) => least === 'nobody')) {
    const { path, method } = route
    expect((await ask(filled(route, own), { as: 'nobody', method })).status, path).toBeOneOf([200, 302, 303, 400])
    if (method === 'POST') expect((await ask(filled(route, own), { as: 'admin', method, crossSite: true })).status, path).toBe(403)
  }
})

test('who has no role is told so kindly, and can still sign in as somebody else', async () => {
  const answer = await ask('/', { as: 'guest' })
  expect(answer.status).toBe(403)
  expect(await answer.text()).toContain('data-page="without-role"')
  expect((await ask('/log-ind', { as: 'guest' })).status).toBe(302)
})

test('a door serves what the table lists, and nothing else', async () => {
  const handlers = {
    console: consoleHandlers(house.office.office),
    desk: deskHandlers(house.office.office),
    rehearsal: rehearsalHandlers(house.office.office),
  }
  for (const [door, served] of Object.entries(handlers)) {
    const listed = named(officeRoutes).filter(route => route.door === door)
    expect(new Set(Object.keys(served)), door).toEqual(new Set(listed.map(({ name }) => name)))
  }
  for (const path of ['/findes-ikke', '/__local', `/c/${own}/findes-ikke`, '/personale/x/y'])
    expect((await ask(path, { as: 'admin' })).status, path).toBe(404)
})

test('looking changes nothing: every page as admin, and the whole table is as before', () =>
  unchanged(async () => {
    for (const route of officeRoutes.filter(({ method }) => method === 'GET'))
      for (const campaign of campaigns) await (await ask(filled(route, campaign), { as: 'admin' })).arrayBuffer()
  }))

test('only forms are read', async () => {
  const json = await fetch(`${house.origin}/sprog`, {
    method: 'POST',
    headers: { cookie: cookies.admin!, origin: house.origin, 'content-type': 'application/json' },
    body: '{"language":"en"}',
  })
  expect(json.status).toBe(415)
})
