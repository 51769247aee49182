import type { StaffRole } from '../../functions/access/role.ts'
import { newTicket, openedSession, type SessionTicket, ticketText } from '../../functions/access/session.ts'
import { staffKeyOf } from '../../functions/access/staff-member.ts'
import { keepSession } from '../../functions/access/store.ts'
import { openConsole } from '../../functions/console.ts'
import { openDesk } from '../../functions/desk.ts'
import type { EraseAnswer, Eraser } from '../../functions/endings/order.ts'
import { sessionCookie } from '../../functions/office/cookies.ts'
import { doorFor, type OfficeDoor } from '../../functions/office/route-table.ts'
import { openRehearsal } from '../../functions/rehearsal.ts'
import { instant } from '../../functions/values/instant.ts'
import { type Answer, visit } from '../visit.ts'
import { asEvent } from './browser.ts'
import { openDoorway } from './doorway.ts'
import type { World } from './world.ts'

const origin = 'https://konsol.indbyd.example'
const issuer = 'https://log-ind.example'
const minute = 60_000

/** A request somebody of the staff made at the console, and what they saw of it. */
export interface OfficeVisit {
  from: number
  until: number
  by: number
  who: string
  /** What they are signed in as. */
  role: StaffRole
  /** As the log names them. */
  actor: string
  method: string
  path: string
  fields: Record<string, string>
  answer: Answer | null
}

/**
 * The console's three doors, each in containers of its own, and people of the staff at them, with
 * sessions as sign-in keeps them. Sign-in itself is the issuer's, and played elsewhere.
 */
export function openSimulatedOffice(world: World) {
  const visits: OfficeVisit[] = []
  const container = () => {
    const platform = world.platform()
    const house = {
      ...platform,
      eraser: eraserOf(world),
      realTime: platform.clock,
      consoleUrl: origin,
      issuer: { at: issuer, begin: notHere, finish: notHere, end: notHere } as never,
    }
    return { console: openConsole(house), desk: openDesk(house), rehearsal: openRehearsal(house) }
  }
  const doorway = (name: OfficeDoor) => openDoorway(world.invocations, container, name)
  const doors = { console: doorway('console'), desk: doorway('desk'), rehearsal: doorway('rehearsal') }

  /** Somebody at a browser of their own; who was signed out signs in as what they are then. */
  function colleague(who: string, roleNow: () => StaffRole) {
    const key = staffKeyOf(issuer, who)
    let signedIn: { ticket: SessionTicket; role: StaffRole } | undefined

    async function signIn(): Promise<void> {
      for (let attempt = 1; attempt <= 10; attempt++) {
        const role = roleNow()
        const ended = await world.invocations.invoke('sign-in', who, minute, async () => {
          const platform = world.platform()
          const ticket = newTicket(platform.random, key)
          const member = { key, name: `${who} fra sekretariatet`, email: `${who}@sekretariat.example`, role }
          await keepSession(platform, ticket, openedSession(member, instant(world.agenda.now())))
          return ticket
        })
        if (ended.how === 'answered') {
          signedIn = { ticket: ended.answer, role }
          return
        }
        await world.agenda.sleep(10_000)
      }
    }

    async function knock(method: string, path: string, fields?: Record<string, string>): Promise<Answer | null> {
      const { ticket, role } = signedIn!
      const { pathname } = new URL(path, origin)
      const record: OfficeVisit = {
        from: world.agenda.now(),
        until: 0,
        by: 0,
        who,
        role,
        actor: `staff:${key}`,
        method,
        path,
        fields: fields ?? {},
        answer: null,
      }
      visits.push(record)
      const headers = { cookie: `${sessionCookie}=${ticketText(ticket)}`, origin, 'sec-fetch-site': 'same-origin' }
      const event = await asEvent(method, path, fields, headers)
      const ended = await doors[doorFor(pathname, method)](event, `${who} ${method} ${path}`)
      record.by = ended.id
      record.until = world.agenda.now()
      if (ended.how !== 'answered') return null
      record.answer = await visit(async () => ended.answer, method, path, fields)
      return record.answer
    }

    /** One request; whose session is over signs in and asks again. */
    return async function ask(method: string, path: string, fields?: Record<string, string>): Promise<Answer | null> {
      if (!signedIn) await signIn()
      if (!signedIn) return null
      const answer = await knock(method, path, fields)
      const isOut = answer !== null && (answer.status === 401 || String(answer.headers.location).startsWith('/log-ind'))
      if (!isOut) return answer
      signedIn = undefined
      await signIn()
      return signedIn ? knock(method, path, fields) : null
    }
  }

  return { visits, colleague }
}

export type Office = ReturnType<typeof openSimulatedOffice>
export type AskOffice = ReturnType<Office['colleague']>

const notHere = (): never => {
  throw new Error('nobody signs in by hand in a run')
}

/** One door asks another and waits for it; who has died meanwhile hears nothing. */
const eraserOf = ({ invocations, doors }: World): Eraser['eraser'] => ({
  async ask(order) {
    const outer = invocations.current()
    if (!outer) throw new Error('nobody asks for an erasing')
    outer.calls++
    const ended = await doors.retention(order, 'asked by another door')
    if (outer.dead) return new Promise<never>(() => {})
    outer.calls--
    if (ended.how !== 'answered') throw new Error('the door that erases failed')
    return ended.answer as EraseAnswer
  },
})
