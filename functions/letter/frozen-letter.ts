import type { CampaignId, SessionId } from '../values/ids.ts'
import { earliest, type Instant, latest } from '../values/instant.ts'
import type { Language } from '../values/language.ts'
import type { PrintedDate } from '../values/printed.ts'
import type { Role } from '../values/role.ts'
import type { Contact, LetterDocument, Mailbox, Price, Signatory, Venue } from './letter.ts'

/**
 * One version of a letter as mails and pages use it: instants in UTC, dates already printed,
 * Markdown already HTML. Immutable once stored, so a warm Lambda may keep it. In `html` the
 * personal values stand as `{{…Html}}` (escaped when filled), in `text` as `{{…}}`; see
 * `placeholders.ts`.
 */
export interface FrozenLetter {
  campaign: CampaignId
  version: number
  language: Language
  title: string
  kind: string
  sender: Mailbox
  contact: Contact | 'none'
  staff: string[]
  signatories: Signatory[]
  roles: Role[] | 'everyone'
  colleagues: number
  sessions: [FrozenSession, ...FrozenSession[]]
  deadline: FrozenDeadline | null
  offerLastsHours: number | null
  price: Price | null
  cateringNeeds: boolean
  participantList: 'hidden' | 'shown'
  documents: LetterDocument[]
  body: {
    html: string
    text: string
    programme: { time: string; part: string; kind: 'welcome' | 'talk' | 'discussion' | 'pause' | 'closing'; title: string; by: string }[]
    practical: { heading: string; html: string; text: string }[]
  }
  /** The day the version was frozen, for the letterhead. */
  dated: PrintedDate
}

export interface FrozenSession {
  id: SessionId
  starts: Instant
  ends: Instant
  date: PrintedDate
  /** `kl. 15.30–18.00` */
  time: string
  venue: Venue
  capacity: number | null
  /** How many rows its seats are kept in, where the capacity was changed after the launch. */
  blocks?: number
  perMunicipality: number | null
  minimum: { seats: number; decide: Instant } | null
}

export interface FrozenDeadline {
  /** The first moment that is too late: midnight after the day, local time. */
  closes: Instant
  date: PrintedDate
  /** `kl. 12.00` where the letter gives a time, else empty. */
  time: string
}

/**
 * Registration is open until the deadline, or, where there is none, until the last session starts.
 * The server's clock at the POST decides.
 */
export const closes = (letter: Pick<FrozenLetter, 'deadline' | 'sessions'>): Instant =>
  letter.deadline?.closes ?? latest(...letter.sessions.map(session => session.starts))

export const isOpen = (letter: Pick<FrozenLetter, 'deadline' | 'sessions'>, now: Instant): boolean => now < closes(letter)

/**
 * When a session's waiting list ends: from the deadline on, and at the latest from its start, no
 * seat is offered any more.
 */
export const lineEnds = (letter: Pick<FrozenLetter, 'deadline' | 'sessions'>, session: Pick<FrozenSession, 'starts'>): Instant =>
  earliest(closes(letter), session.starts)

export const sessionOf = (letter: FrozenLetter, id: SessionId): FrozenSession | undefined =>
  letter.sessions.find(session => session.id === id)
