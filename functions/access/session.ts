import { createHash } from 'node:crypto'
import type { Random } from '../platform/random.ts'
import { hour, type Instant, later } from '../values/instant.ts'
import { isStaffKey, type StaffKey, type StaffMember } from './staff-member.ts'

/**
 * A session of somebody of the staff: made at sign-in, gone at sign-out, kept by the server. The
 * browser has `KEY.SECRET` in a cookie; the table has the secret's SHA-256 only, so whoever reads a
 * backup can be nobody.
 */
export interface StaffSession extends StaffMember {
  since: Instant
  /** Ten hours after sign-in, whatever is done meanwhile (absolute timeout). */
  until: Instant
}

export const sessionLasts = 10 * hour

export const openedSession = (who: StaffMember, now: Instant): StaffSession => ({ ...who, since: now, until: later(now, sessionLasts) })

export const isOpenAt = ({ until }: Pick<StaffSession, 'until'>, now: Instant): boolean => now < until

/** What the cookie says; nobody has checked it yet. */
export interface SessionTicket {
  key: StaffKey
  secret: string
}

/** 256 random bits. */
export const newTicket = (random: Random, key: StaffKey): SessionTicket => ({ key, secret: random.id() + random.id() })

export const ticketText = ({ key, secret }: SessionTicket): string => `${key}.${secret}`

export function ticketFrom(text = ''): SessionTicket | undefined {
  const [key = '', secret = '', ...more] = text.split('.')
  return isStaffKey(key) && /^[\w-]{44}$/.test(secret) && more.length === 0 ? { key, secret } : undefined
}

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
