import type { PersonNumber, SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { Role } from '../values/role.ts'

/**
 * One row per person and campaign: who they are, what they answered, whether mail may go to them. Kept under 600 bytes, for a mailing reads
 * fifty of them in one query; what is bulky or sensitive (buyer, needs) has rows of its own.
 */
export interface Person {
  number: PersonNumber
  name: string
  /** Normalised, see `address.ts`. */
  email: string
  /** Four-digit municipality code, or null for a person outside the 98. */
  municipality: string | null
  role: Role | null
  /** Committees or lists the person was found on; one mail names them all. */
  groups: string[]
  /** A mailbox is a committee's shared address: plural greeting, an open number of people register from it, it is never "answered". */
  kind: 'person' | 'mailbox'
  /** Raising it revokes every link mailed before. */
  generation: number
  answer: Answer
  suppression: Suppression | null
  /** The person who named this one as a colleague; null for everyone invited. */
  registeredBy: PersonNumber | null
  /** Counts every change of the answer: the guard of the registration transaction. */
  version: number
  /** Mailings this person got in another mail, such as the programme in a late confirmation. */
  alreadyHas: string[]
}

export type Answer =
  | { status: 'noAnswer' }
  | { status: 'registered'; session: SessionId; since: Instant }
  | { status: 'declined'; since: Instant }
  | { status: 'cancelled'; session: SessionId; since: Instant }

export type AnswerStatus = Answer['status']

/** Why no more mail goes out. `bounced` and `complained` stop everything; `optedOut` leaves a registered person the necessary service mails. */
export interface Suppression {
  because: 'optedOut' | 'bounced' | 'complained'
  since: Instant
}

export const isRegistered = (person: Person): boolean => person.answer.status === 'registered'
