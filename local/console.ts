import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { openIssuer } from '../functions/access/issuer.ts'
import { roleAmong } from '../functions/access/role.ts'
import { newTicket, openedSession, ticketText } from '../functions/access/session.ts'
import { type StaffKey, staffKeyOf } from '../functions/access/staff-member.ts'
import { keepSession } from '../functions/access/store.ts'
import { openConsole } from '../functions/console.ts'
import { openDesk } from '../functions/desk.ts'
import { sessionCookie } from '../functions/office/cookies.ts'
import { doorFor, type OfficeDoor } from '../functions/office/route-table.ts'
import type { SignInHouse } from '../functions/office/visit.ts'
import { systemClock } from '../functions/platform/clock.ts'
import type { HttpDoor } from '../functions/platform/http-door.ts'
import { openRehearsal } from '../functions/rehearsal.ts'
import type { House } from './house.ts'
import { keysKeptIn } from './oidc/keys.ts'
import { consoleClient, openProvider } from './oidc/provider.ts'
import { roleClaim, sampleStaff } from './oidc/sample-staff.ts'
import { withoutRole } from './without-role.tsx'

/** Where on the site's server the house's own provider listens. */
export const providerPath = '/__local/oidc'

export interface Addresses {
  site: string
  console: string
}

/** The house's staff console, and who signs people in to it. */
export function openLocalConsole(house: House, { site, console }: Addresses, dir?: string) {
  const issuer = site + providerPath
  const office: SignInHouse & House['platform'] = {
    ...house.platform,
    issuer: openIssuer({ issuer, clientId: consoleClient.id, secret: consoleClient.secret, roleClaim, origin: console, insecure: true }),
    realTime: systemClock,
    consoleUrl: console,
  }
  const keyOf = (sub: string): StaffKey => staffKeyOf(issuer, sub)
  const guest = sampleStaff.find(({ groups }) => groups.length === 0)
  const unlessGuest = guest ? withoutRole(issuer, { key: keyOf(guest.sub), name: guest.name }) : (door: HttpDoor) => door
  const doors: Record<OfficeDoor, HttpDoor> = { console: openConsole(office), desk: openDesk(office), rehearsal: openRehearsal(office) }
  return {
    office,
    doorFor: (path: string, method: string): HttpDoor => unlessGuest(doors[doorFor(path, method)]),
    provider: lazily(() => openProvider({ issuer, prefix: providerPath, console, keys: keysKeptIn(dir && join(dir, 'oidc.json')) })),
    /**
     * A session without clicking, for scripts; who has no role gets one that opens nothing.
     * @returns the cookie to send
     */
    async sessionFor(sub: string): Promise<string | undefined> {
      const who = sampleStaff.find(person => person.sub === sub)
      if (!who) return undefined
      const key = keyOf(sub)
      const ticket = newTicket(house.platform.random, key)
      const role = roleAmong(who.groups)
      if (role) await keepSession(house.platform, ticket, openedSession({ key, name: who.name, email: who.email, role }, systemClock.now()))
      return `${sessionCookie}=${ticketText(ticket)}`
    },
  }
}

export type LocalConsole = ReturnType<typeof openLocalConsole>

type Serve = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** The provider takes a third of a second to load, and most who start a house never sign in. */
function lazily(open: () => Serve): Serve {
  let serve: Serve | undefined
  return (request, response) => {
    serve ??= open()
    return serve(request, response)
  }
}
