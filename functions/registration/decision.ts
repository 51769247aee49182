import type { Person, Seat } from '../audience/person.ts'
import type { Buyer } from '../billing/agreement.ts'
import type { Campaign } from '../campaign/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { NoticeKind } from '../outbox/notice.ts'
import type { Change } from '../platform/table.ts'
import type { Recount } from '../seats/take.ts'
import type { SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { Needs } from './needs.ts'

/**
 * What follows when a person answers. A `no` is a value with a reason the page can show; what is
 * already so is done, without a mail and without a line in the log, however often it is asked.
 */
export type Decision =
  | { outcome: 'alreadySo' }
  | { outcome: 'refused'; because: WhyNot }
  /** Take a seat there first, then decide again knowing whether there was one. */
  | { outcome: 'needsSeat'; session: SessionId; municipality: string | null }
  /** Draw a ticket for the line there first; `forEveryone`: newcomers stand behind from now on. */
  | { outcome: 'needsTicket'; session: SessionId; forEveryone: boolean }
  | Commit

/**
 * `municipalityFull`: there is room, but not for theirs. `noSeat`: there is none to change.
 * `binding`: a seat that costs something is not given up by an answer to the invitation.
 * `notEligible`: nor is it left for a role that staff must look at first. `gone`: they were
 * forgotten while they answered.
 */
export type WhyNot = 'deadline' | 'started' | 'calledOff' | 'full' | 'municipalityFull' | 'noSeat' | 'binding' | 'notEligible' | 'gone'

export interface Commit {
  outcome: 'commit'
  after: Person
  letter: NoticeKind
  /** Mailings that travel inside the letter. */
  carries: string[]
  /** What they wrote of food or access; null where it is to be erased. */
  needs?: string | null
  /** Who pays, where terms were agreed to with this answer. */
  buyer?: Buyer
  /** A seat that is free when this is committed, and where. */
  frees?: { session: SessionId; seat: Seat }
  recounts?: Recount
  /** What is to be true together with it, such as the mail it came by. */
  also?: Change[]
  /** The Message-ID of the mail it answers. */
  answersMail?: string
  /** A ticket that leaves the line, or joins it. */
  leaves?: { session: SessionId; ticket: number }
  joins?: { session: SessionId; ticket: number }
}

export interface Known {
  person: Person
  letter: FrozenLetter
  campaign: Pick<Campaign, 'state' | 'plan'>
  now: Instant
  /** What they have told of food or access, where the letter asks. */
  needs: Needs | null
  /** Which runs of programme and practical mail they had before they were asked again. */
  hadByMail: readonly string[]
  /**
   * What came of taking a seat for this wish: not tried yet, a seat (or a session without limit),
   * or none left.
   */
  got: 'untried' | 'unlimited' | 'full' | 'municipalityFull' | Seat
  ticket?: number
}
