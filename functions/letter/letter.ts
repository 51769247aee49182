import type { CampaignId, SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { Language } from '../values/language.ts'
import type { Role } from '../values/role.ts'
import type { Dismissals } from './finding.ts'

/**
 * A letter as its author wrote it: local times, no instants. `parse.ts` makes it from `letter.md`;
 * `freeze.ts` makes what mails and pages use.
 */
export interface Letter {
  id: CampaignId
  title: string
  /** `temamøde`, `dialogmøde`, …: a noun that fits in "Invitation til politisk temamøde". */
  kind: string
  language: Language
  sender: Mailbox
  /**
   * `none` is the author's explicit word that there is nobody to ask; null when the letter says
   * nothing, which the check refuses.
   */
  contact: Contact | 'none' | null
  /** Addresses of those who are told what goes on. Never empty. */
  staff: string[]
  signatories: Signatory[]
  audience: { roles: Role[] | 'everyone'; colleagues: number }
  sessions: [Session, ...Session[]]
  deadline: LocalDeadline | null
  /**
   * How long a freed seat is kept for the one it is offered to; null when the letter has no waiting
   * list.
   */
  offerLastsHours: number | null
  price: Price | null
  form: { cateringNeeds: boolean; participantList: 'hidden' | 'shown' }
  documents: LetterDocument[]
  timetable: TimetableWishes
  /** Findings the author has looked at, with the reason. */
  dismiss: Dismissals
  body: LetterBody
  /**
   * Line in letter.md of every key the author wrote, for findings: `deadline`, `sessions.0.date`.
   */
  lines: Partial<Record<string, number>>
  /** The whole of letter.md, as it was read. */
  source: string
}

export interface Mailbox {
  name: string
  address: string
}

export interface Contact {
  name: string
  address: string
  phone: string | null
}

export interface Signatory {
  name: string
  title: string
}

/** Wall time in Europe/Copenhagen: `2026-05-04` and `15.30`→`15:30`. */
export interface Session {
  id: SessionId
  date: string
  starts: string
  ends: string
  venue: Venue
  capacity: number | null
  perMunicipality: number | null
  minimum: { seats: number; decide: string } | null
}

export interface Venue {
  name: string
  room: string | null
  address: string | null
}

/** `time` null: through that day, local time. */
export interface LocalDeadline {
  date: string
  time: string | null
}

export interface Price {
  categories: { category: string | null; øre: number }[]
  binding: boolean
  cancellation: CancellationStep[]
  releaseOnVenueChange: boolean
}

/** What giving a seat up costs, through the day that is so many days before the meeting. */
export interface CancellationStep {
  daysBefore: number
  percent: number
  /**
   * Frozen with the letter: for each session the first moment that is too late, that last day
   * (`søndag den 4. april`) and the session's own (`4. maj`).
   */
  ends?: { session: SessionId; at: Instant; date: string; day: string }[]
}

export interface LetterDocument {
  id: string
  title: string
  file: string | null
  with: ('invitation' | 'programme' | 'thanks')[]
  attach: boolean
}

/**
 * What the letter says of its timetable; what it does not say is RULES' default. `off` drops the
 * step.
 */
export interface TimetableWishes {
  /** `09:00`, local. */
  at: string
  invitation: 'at launch' | { date: string; time: string | null }
  reminders: 'off' | { daysBeforeDeadline: number }[]
  programme: 'off' | { daysBefore: number }
  practical: 'off' | { daysBefore: number }
  /** To those who came; nobody is thanked unless the letter says so. */
  thanks: 'off' | { daysAfter: number }
  moveToWorkingDay: 'earlier' | 'no'
  alsoDaysOff: string[]
  alsoWorkingDays: string[]
}

/**
 * The letter as people read it, in Markdown pieces. The only placeholders left in it are the closed
 * list of `placeholders.ts`.
 */
export interface LetterBody {
  /**
   * Without the programme and the practical info; these leave empty lines behind, so that lines
   * still count.
   */
  markdown: string
  /** Line in letter.md of the first line of `markdown`. */
  line: number
  programme: ProgrammeItem[]
  practical: PracticalSection[]
}

export interface ProgrammeItem {
  /** `15.30` as printed; null when the item follows the one before. */
  time: string | null
  /** `16.30` where the item says how long it lasts. */
  until: string | null
  /** `DEL I: Nationale perspektiver` where this item opens a part. */
  part: string | null
  kind: 'welcome' | 'talk' | 'discussion' | 'pause' | 'closing'
  title: string
  /** As written after the dash: `Maja Lind, kontorchef, KL`. Empty when nobody is named. */
  by: string
  /** Line in letter.md, for findings. */
  line: number
}

export interface PracticalSection {
  /** Empty when the section opens without a sub-heading. */
  heading: string
  markdown: string
  /** Line in letter.md of the first line of `markdown`. */
  line: number
}
