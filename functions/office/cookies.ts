import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { type Attempt, attemptFrom, attemptText } from '../access/attempt.ts'
import { type SessionTicket, sessionLasts, ticketFrom, ticketText } from '../access/session.ts'

/**
 * The console's two cookies. `__Host-` binds them to this host (RFC 6265bis §4.1.3). Lax, not
 * Strict: the issuer's answer comes from another site, and the cookie must travel to the page
 * behind it.
 */
export const sessionCookie = '__Host-indbyd'
const attemptCookie = '__Host-indbyd-attempt'
const ours = { path: '/', httpOnly: true, secure: true, sameSite: 'Lax' } as const

export const ticketOf = (c: Context): SessionTicket | undefined => ticketFrom(getCookie(c, sessionCookie))

export const giveTicket = (c: Context, ticket: SessionTicket): void =>
  setCookie(c, sessionCookie, ticketText(ticket), { ...ours, maxAge: sessionLasts / 1000 })

export const takeTicketBack = (c: Context): void => setCookie(c, sessionCookie, '', { ...ours, maxAge: 0 })

export const giveAttempt = (c: Context, attempt: Attempt): void =>
  setCookie(c, attemptCookie, attemptText(attempt), { ...ours, maxAge: 600 })

/** One use, whatever comes of it. */
export function takeAttempt(c: Context): Attempt | undefined {
  const attempt = attemptFrom(getCookie(c, attemptCookie))
  setCookie(c, attemptCookie, '', { ...ours, maxAge: 0 })
  return attempt
}
