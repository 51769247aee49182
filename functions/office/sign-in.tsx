import type { Context } from 'hono'
import { ownPath } from '../access/attempt.ts'
import { openedSession } from '../access/session.ts'
import type { StaffMember } from '../access/staff-member.ts'
import { chooseLanguage, endAllSessions, endSession, keepSession } from '../access/store.ts'
import { giveAttempt, giveTicket, takeAttempt, takeTicketBack, ticketOf } from './cookies.ts'
import { SignedOutPage, SignInFailedPage, WithoutRolePage } from './pages/sign-in-pages.tsx'
import type { OfficeHouse, Visit } from './visit.ts'

/**
 * Signing in and out (OpenID Connect code flow). The GET of the issuer's answer is the one that
 * writes.
 */
export const beginSignIn = (house: OfficeHouse) => async (c: Context) => {
  const { attempt, url } = await house.issuer.begin(ownPath(c.req.query('til')))
  giveAttempt(c, attempt)
  return c.redirect(url, 302)
}

export const finishSignIn = (house: OfficeHouse) => async (c: Context) => {
  const attempt = takeAttempt(c)
  if (!attempt) return c.html(<SignInFailedPage />, 400)
  const answer = await house.issuer.finish(attempt, new URL(c.req.url).search)
  switch (answer.outcome) {
    case 'refused':
      return c.html(<SignInFailedPage />, 400)
    case 'noRole':
      return c.html(<WithoutRolePage name={answer.name} />, 403)
    case 'signedIn':
      await begin(house, c, answer.who)
      return c.redirect(ownPath(attempt.to), 303)
  }
}

/**
 * A new secret at every sign-in: nothing a browser had before becomes a session (session fixation).
 */
async function begin({ table, random, realTime }: OfficeHouse, c: Context, who: StaffMember): Promise<void> {
  const old = ticketOf(c)
  if (old) await endSession({ table }, old)
  const ticket = { key: who.key, secret: random.id() + random.id() }
  await keepSession({ table }, ticket, openedSession(who, realTime.now()))
  giveTicket(c, ticket)
}

export const signOut =
  (house: OfficeHouse) =>
  async ({ c }: Visit) => {
    const ticket = ticketOf(c)
    if (ticket) await endSession(house, ticket)
    return leave(house, c)
  }

export const signOutEverywhere =
  (house: OfficeHouse) =>
  async ({ c, staff }: Visit) => {
    await endAllSessions(house, staff.key)
    return leave(house, c)
  }

async function leave({ issuer }: OfficeHouse, c: Context): Promise<Response> {
  takeTicketBack(c)
  return c.redirect(await issuer.signOutUrl(), 303)
}

export const farewell = (c: Context) => c.html(<SignedOutPage />)

export const chooseOwnLanguage =
  (house: OfficeHouse) =>
  async ({ c, staff }: Visit) => {
    const { language, til } = await c.req.parseBody()
    await chooseLanguage(house, staff.key, language === 'en' ? 'en' : 'da')
    return c.redirect(ownPath(String(til ?? '/')), 303)
  }
