import { absent } from '../platform/conditions.ts'
import type { Change } from '../platform/table.ts'
import type { CampaignId, PersonNumber, SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

/**
 * What staff are told, in codes and numbers: names are looked up when the mail is written, so
 * whoever is forgotten meanwhile is not named.
 */
export type StaffFact =
  | { what: 'pendingApproval' | 'lateRequest'; number: PersonNumber; session: SessionId }
  /** `sent`: how many got it, where it was under way. */
  | { what: 'heldStep'; step: string; due: Instant; sent?: number }
  | { what: 'pausedStep'; step: string }
  | { what: 'documentMissing'; document: string; due: Instant }
  | { what: 'minimumNotReached'; session: SessionId; registered: number }
  | { what: 'undelivered'; numbers: PersonNumber[] }
  /** `mailing`: a step, or null for letters to one person. */
  | { what: 'unknown'; mailing: string | null; numbers: PersonNumber[] }

/**
 * A letter to one of those a campaign's letter names as staff: somebody awaits them, or something
 * did not go as planned.
 */
export interface StaffNotice {
  kind: 'staff-notice'
  campaign: CampaignId
  letterVersion: number
  fact: StaffFact
  /** Which of the letter's staff it goes to. */
  staff: number
  at: Instant
  /** When it was put on its queue a second time, because nobody had come to it. */
  queuedAgain?: Instant
}

export const staffShard = (campaign: CampaignId): string => `C#${campaign}#O#staff`

/**
 * An outbox row for each of the staff, to be written in the transaction that makes the fact true.
 * @param cause what happened, as a key: the same cause again finds its rows there and is refused
 */
export const staffNotices = (
  { campaign, version, staff }: { campaign: CampaignId; version: number; staff: readonly string[] },
  cause: string,
  fact: StaffFact,
  at: Instant,
): Change[] =>
  staff.map((_, index) => {
    const notice: StaffNotice = { kind: 'staff-notice', campaign, letterVersion: version, fact, staff: index, at }
    return { put: { pk: staffShard(campaign), sk: `${cause}#${index}`, type: 'outbox', ...notice }, if: absent('pk') }
  })
