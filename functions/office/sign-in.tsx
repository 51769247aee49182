import type { Context } from 'hono'
import { ownPath } from '../access/attempt.ts'
import { endAllSessions, endSession } from '../access/end-sessions.ts'
import { newTicket, openedSession } from '../access/session.ts'
import type { StaffMember } from '../access/staff-member.ts'
import { chooseLanguage, keepSession, loadStaffMember } from '../access/store.ts'
import { errorText } from '../platform/error-text.ts'
import { giveAttempt, giveTicket, takeAttempt, takeTicketBack, ticketOf } from './cookies.ts'
import { SignedOutPage, SignInFailedPage, WithoutRolePage } from './pages/sign-in-pages.tsx'
import type { OfficeHouse, SignInHouse, Visit } from './visit.ts'

/**
 * Signing in and out (OpenID Connect code flow). The GET of the issuer's answer is the one that
 * writes.
 */
export const beginSignIn = (house: SignInHouse) => async (c: Context) => {
  // A browser that still has a session's cookie when it comes here had it ended: it was signed out
  // elsewhere.
  const { attempt, url } = await house.issuer.begin(ownPath(c.req.query('til')), ticketOf(c) !== undefined)
  giveAttempt(c, attempt)
  return c.redirect(url, 302)
}

export const finishSignIn = (house: SignInHouse) => async (c: Context) => {
  const attempt = takeAttempt(c)
  if (!attempt) return c.html(<SignInFailedPage />, 400)
  const answer = await house.issuer.finish(attempt, new URL(c.req.url).search)
  switch (answer.outcome) {
    case 'refused':
      return c.html(<SignInFailedPage />, 400)
    case 'noRole':
      await endAllSessions(house, answer.key)
      takeTicketBack(c)
      return c.html(<WithoutRolePage name={answer.name} />, 403)
    case 'signedIn':
      await begin(house, c, answer.who)
      return c.redirect(ownPath(attempt.to), 303)
  }
}

/**
 * A new secret at every sign-in: nothing a browser had before becomes a session (session fixation).
 */
async function begin({ table, random, realTime }: SignInHouse, c: Context, who: StaffMember): Promise<void> {
  const [old, known] = [ticketOf(c), await loadStaffMember({ table }, who.key)]
  if (old) await endSession({ table }, old)
  // Another role than last time: what was opened under the old one ends everywhere.
  if (known && known.role !== who.role) await endAllSessions({ table }, who.key)
  const ticket = newTicket(random, who.key)
  await keepSession({ table }, ticket, openedSession(who, realTime.now()))
  giveTicket(c, ticket)
}

/** For whoever's session has ended too: nobody signs in to sign out. */
export const signOut = (house: SignInHouse) => async (c: Context) => {
  const ticket = ticketOf(c)
  if (ticket) await endSession(house, ticket)
  return leave(house, c)
}

export const signOutEverywhere =
  (house: SignInHouse) =>
  async ({ c, staff }: Visit) => {
    await endAllSessions(house, staff.key)
    return leave(house, c)
  }

/**
 * Signed out here whatever the issuer says; where it does not answer, its own session ends by
 * itself.
 */
async function leave({ issuer, log }: SignInHouse, c: Context): Promise<Response> {
  takeTicketBack(c)
  const url = await issuer.signOutUrl().catch((error: unknown) => {
    log.error('the issuer was not reached at sign-out', { error: errorText(error) })
    return '/farvel'
  })
  return c.redirect(url, 303)
}

export const farewell = (c: Context) => c.html(<SignedOutPage />)

export const chooseOwnLanguage =
  (house: OfficeHouse) =>
  async ({ c, staff }: Visit) => {
    const { language, til } = await c.req.parseBody()
    await chooseLanguage(house, staff.key, language === 'en' ? 'en' : 'da')
    return c.redirect(ownPath(String(til ?? '/')), 303)
  }
