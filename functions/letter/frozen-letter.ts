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
  /** The plan this version belongs to (`campaign/plan-number.ts`); absent is 0. */
  plan?: number
  /** Sessions that were taken out since the launch; what people answered still names them. */
  gone?: GoneSession[]
  /** When it was called off as a whole. */
  off?: Instant
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
  /** How day and place have changed since the launch, oldest first. */
  changes?: SessionChange[]
}

/** What a meeting is to those who come: the when and where they say yes to. */
export type WhenAndWhere = Pick<FrozenSession, 'starts' | 'ends' | 'date' | 'time' | 'venue'>

/** One change of a session that asks everybody who has a seat whether they still come. */
export interface SessionChange {
  what: 'moved' | 'venueChanged'
  plan: number
  at: Instant
  /** What it was until then. */
  was: WhenAndWhere
  release?: Release
}

/** The right to withdraw free of charge, for those a change concerns and until its date. */
export interface Release {
  /** The first moment that is too late. */
  until: Instant
  date: PrintedDate
  /** Why, as staff wrote it: it stands in the mail and in the invoice basis. */
  because: string
}

/** A session nobody comes to any more: called off, or merged into another. */
export interface GoneSession extends FrozenSession {
  plan: number
  at: Instant
  into?: SessionId
  release?: Release
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

export const sessionOf = (letter: Pick<FrozenLetter, 'sessions'>, id: SessionId): FrozenSession | undefined =>
  letter.sessions.find(session => session.id === id)

/**
 * The same for what people answered, also where the session has been merged or called off since.
 */
export function sessionEver(letter: Pick<FrozenLetter, 'sessions' | 'gone'>, id: SessionId): FrozenSession | undefined {
  const gone = letter.gone?.find(session => session.id === id)
  return (
    sessionOf(letter, id) ??
    (gone?.into === undefined ? gone : sessionEver({ ...letter, gone: letter.gone?.filter(one => one !== gone) ?? [] }, gone.into))
  )
}

/** Whether nobody comes to a session any more, nor to one that has taken it over. */
export function isCalledOff(letter: Pick<FrozenLetter, 'sessions' | 'gone'>, id: SessionId): boolean {
  const place = sessionEver(letter, id)
  return place !== undefined && sessionOf(letter, place.id) === undefined
}
