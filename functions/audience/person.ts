import type { PersonNumber, SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { Role } from '../values/role.ts'

/**
 * One row per person and campaign: who they are, what they answered, whether mail may go to them.
 * Kept under 600 bytes, for a mailing reads fifty of them in one query; what is bulky or sensitive
 * (buyer, needs) has rows of its own. What the answer means now the letter in force says
 * (`reconfirm.ts` makes a `Person` of it), so of a row nobody can read a status or a session.
 */
export interface PersonRow {
  number: PersonNumber
  name: string
  /** Normalised, see `address.ts`. */
  email: string
  /** Four-digit municipality code, or null for a person outside the 98. */
  municipality: string | null
  role: Role | null
  /**
   * The role they gave themselves, where they have: while it is their role, it is their own word
   * and not the list's.
   */
  statedRole?: Role
  /** The same of the municipality. */
  statedMunicipality?: string
  /**
   * What others call them, where they have given themselves something that may be no name: their
   * own words are theirs, and nothing that is mailed to somebody else.
   */
  listedName?: string
  /** They have ticked that the other participants may see their name and municipality (consent). */
  onList?: boolean
  /** Committees or lists the person was found on; one mail names them all. */
  groups: string[]
  /**
   * A mailbox is a committee's shared address: plural greeting, an open number of people register
   * from it, it is never "answered".
   */
  kind: 'person' | 'mailbox'
  /** Raising it revokes every link mailed before. */
  generation: number
  answer: AnswerAsWritten
  suppression: Suppression | null
  /** The person who named this one as a colleague; null for everyone invited. */
  registeredBy: PersonNumber | null
  /** The one who was invited, where a chain of colleagues named one another. */
  root?: PersonNumber
  /**
   * How often this person has given a seat away: the seats stay taken in the names they were taken
   * in, so the next one needs another.
   */
  handedOver?: number
  /**
   * Numbers of the colleagues this person has named. DynamoDB knows no empty set, so absent means
   * none.
   */
  brought?: Set<number>
  /** Counts every change of the answer: the guard of the registration transaction. */
  version: number
  /**
   * Runs of mailings this person got in another mail, such as the programme in a late confirmation.
   */
  alreadyHas: string[]
  /** Of somebody who had a seat, once the meeting was held and staff have noted it. */
  attendance?: 'attended' | 'noShow'
  /**
   * How their calendar is written to, as it was at their first calendar mail: a calendar refuses an
   * entry whose organiser or method has become another.
   */
  calendar?: CalendarWay
  /** The last answer their calendar gave, by which an older one that comes late is known. */
  lastReply?: LastReply
}

/** A person as the letter in force sees them: what decides, counts, mails or shows goes by this. */
export interface Person extends Omit<PersonRow, 'answer'> {
  answer: Answer
}

declare const written: unique symbol

/**
 * An answer as it was given, under the plan of that day: the session may have become part of
 * another since, or be called off (nominal type: it opens only where the plan is applied).
 */
export interface AnswerAsWritten {
  readonly [written]: Answer
}

/** What was read from the table, or is about to be written there. */
export const asRow = (person: Person): PersonRow => person as unknown as PersonRow

/**
 * The answer by itself, for whoever takes a row away, counts rows or sorts them: whether somebody
 * comes, and where, it does not say.
 */
export const answerAsWritten = ({ answer }: Pick<PersonRow, 'answer'>): Answer => answer as unknown as Answer

/** SEQUENCE and DTSTAMP of a calendar's answer. */
export interface LastReply {
  sequence: number
  stamp: Instant
  /** As the calendar wrote it, where its clock was ahead of ours. */
  written?: Instant
  /** The person's version it made, where it changed their answer. */
  made?: number
  /** It was a yes: the next entry does not ask again. */
  accepted?: true
  /** It was a no. */
  declined?: true
}

/** `organiser`: the reply address their calendar knows as the organiser's. */
export type CalendarWay = { method: 'PUBLISH'; organiser?: string } | { method: 'REQUEST'; organiser: string }

/** `byStaff`: the secretariat wrote it for them, on the telephone or at a meeting. */
interface Entered {
  byStaff?: true
}

/**
 * `plan`: the plan in force when they last said that they wish to come; absent is 0. What a session
 * became in a later plan they have not said yes to (`reconfirm.ts`).
 */
interface OfPlan {
  plan?: number
}

/** When somebody last said it themselves; what is older than that undoes nothing. */
export const lastSaid = (answer: Answer): Instant | null =>
  'since' in answer ? (('saidAt' in answer ? answer.saidAt : undefined) ?? answer.since) : null

export type Answer =
  | { status: 'noAnswer' }
  /**
   * `by`: whoever registered them, where it was not they themselves; `ownYes`: they have said yes
   * too. `instead`: the order of whoever was bound before the seat was handed on; until their own
   * yes it is that one that stands. `mergedFrom`: the session they chose, which became part of
   * this one.
   */
  | ({
      status: 'registered'
      session: SessionId
      since: Instant
      seat?: Seat
      by?: PersonNumber
      ownYes?: true
      instead?: { number: PersonNumber; order: OrderNumber }
      agreed?: OrderNumber
      mergedFrom?: SessionId
      /** The plan in force when they came (`since`), where they have said yes again since. */
      firstPlan?: number
      /** When they last said that they still come. */
      saidAt?: Instant
    } & Entered &
      OfPlan)
  /**
   * Wants a place where none is free, or is offered one until a moment. `ticket` is the place in
   * the line. `over`: which end of the line they have been told of.
   */
  | ({
      status: 'waitlisted'
      session: SessionId
      since: Instant
      ticket: number
      offer?: Offer
      over?: Instant
      agreed?: OrderNumber
    } & Entered &
      OfPlan)
  /**
   * Outside the roles invited, or too late: has no seat until staff say yes. `by`, `instead`: as of
   * a seat, for staff's yes is not their own.
   */
  | ({
      status: 'pendingApproval'
      session: SessionId
      since: Instant
      because: 'role' | 'late'
      by?: PersonNumber
      instead?: { number: PersonNumber; order: OrderNumber }
      agreed?: OrderNumber
    } & Entered &
      OfPlan)
  | ({ status: 'declined'; since: Instant } & Entered)
  /** `charge`: what a seat at a price costs all the same, in percent and in øre before VAT. */
  | ({
      status: 'cancelled'
      session: SessionId
      since: Instant
      because?: 'offerExpired' | 'refused' | 'calledOff' | 'notReconfirmed'
      reason?: string
      charge?: { percent: number; amount: number }
      /** The order that was given up: whoever comes back takes it up again. */
      agreed?: OrderNumber
    } & Entered)
  | { status: 'transferred'; session: SessionId; since: Instant; to: PersonNumber }

/** Tells a person's agreements to terms apart: the version their answer had when it was made. */
export type OrderNumber = number

/**
 * Where a seat stands in a session with a limit: its block, the name it was taken in
 * (`seats/holder.ts`) and, where municipalities have a cap, the set it counts in.
 */
export interface Seat {
  block: number
  as: number
  countsIn?: `m${number}` | 'mnone'
}

/** A free seat kept for somebody who waited, until a moment. */
export interface Offer {
  until: Instant
  seat: Seat
}

export type AnswerStatus = Answer['status']

/**
 * Why no more mail goes out. `bounced` and `complained` stop everything; `optedOut` leaves a
 * registered person the necessary service mails.
 */
export interface Suppression {
  because: 'optedOut' | 'bounced' | 'complained'
  since: Instant
}

/** Opting out leaves a person what follows from their own acts; the others stop that as well. */
export const stopsAllMail = ({ because }: Suppression): boolean => because !== 'optedOut'
