import * as v from 'valibot'
import { absent } from '../platform/conditions.ts'
import { number, rowForm, text } from '../platform/row.ts'
import type { Change, Key } from '../platform/table.ts'
import type { CampaignId, PersonNumber, SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

/** Somebody awaits them. */
export interface StaffDecide {
  what: 'pendingApproval' | 'lateRequest'
  number: PersonNumber
  session: SessionId
}

/**
 * What staff are told, in codes and numbers: names are looked up when the mail is written, so
 * whoever is forgotten meanwhile is not named.
 */
export type StaffFact =
  | StaffDecide
  /** `step`: the run, as its row is named. `sent`: how many got it, where it was under way. */
  | { what: 'heldStep'; step: string; due: Instant; sent?: number }
  | { what: 'pausedStep'; step: string }
  | { what: 'documentMissing'; document: string; due: Instant }
  | { what: 'minimumNotReached'; session: SessionId; registered: number }
  /** The deadline has passed, and so many have not said whether they still come. */
  | { what: 'unreconfirmed'; people: number }
  /** A seat was free and no mail reaches whoever was next in line. */
  | { what: 'passedOver'; number: PersonNumber; session: SessionId }
  /** So many, nobody on the list, were named on links within an hour. */
  | { what: 'manyNamed'; named: number }
  | { what: 'undelivered'; numbers: PersonNumber[] }
  /** A mail that came in and goes on to the contact person, by its id. */
  | { what: 'mailIn'; mail: string }
  /** A campaign of which all that leads to a person is erased at that moment. */
  | { what: 'erasureComing'; erased: Instant }
  /** Somebody asks on their own page to be erased, or for a copy. */
  | { what: 'personAsks'; number: PersonNumber; wants: 'erase' | 'copy' }
  /** `mailing`: a step's run, or null for notices. */
  | { what: 'unknown'; mailing: string | null; numbers: PersonNumber[] }

/**
 * A mail to those a campaign's letter names as staff: somebody awaits them, or something did not go
 * as planned.
 */
export interface StaffNotice {
  kind: 'staff-notice'
  campaign: CampaignId
  letterVersion: number
  fact: StaffFact
  /** Which of the letter's staff it goes to; absent where it goes to all of them. */
  staff?: number
  at: Instant
  /** When it was put on its queue a second time, because nobody had come to it. */
  queuedAgain?: Instant
}

const person = number<PersonNumber>()
const session = text<SessionId>()
const due = text<Instant>()

const fact: v.GenericSchema<unknown, StaffFact> = v.variant('what', [
  v.object({ what: v.picklist(['pendingApproval', 'lateRequest', 'passedOver']), number: person, session }),
  v.object({ what: v.literal('heldStep'), step: v.string(), due, sent: v.exactOptional(v.number()) }),
  v.object({ what: v.literal('pausedStep'), step: v.string() }),
  v.object({ what: v.literal('documentMissing'), document: v.string(), due }),
  v.object({ what: v.literal('minimumNotReached'), session, registered: v.number() }),
  v.object({ what: v.literal('manyNamed'), named: v.number() }),
  v.object({ what: v.literal('unreconfirmed'), people: v.number() }),
  v.object({ what: v.literal('erasureComing'), erased: text<Instant>() }),
  v.object({ what: v.literal('personAsks'), number: person, wants: v.picklist(['erase', 'copy']) }),
  v.object({ what: v.literal('undelivered'), numbers: v.array(person) }),
  v.object({ what: v.literal('mailIn'), mail: v.string() }),
  v.object({ what: v.literal('unknown'), mailing: v.nullable(v.string()), numbers: v.array(person) }),
])

export const staffNoticeRow = rowForm<StaffNotice>('a notice to staff', 1, {
  kind: v.literal('staff-notice'),
  campaign: text<CampaignId>(),
  letterVersion: v.number(),
  fact,
  staff: v.exactOptional(v.number()),
  at: due,
  queuedAgain: v.exactOptional(due),
})

export const staffShard = (campaign: CampaignId): string => `C#${campaign}#O#staff`

export const staffNoticeKey = (campaign: CampaignId, cause: string): Key => ({ pk: staffShard(campaign), sk: cause })

/**
 * The outbox row that tells staff, to be written in the transaction that makes the fact true. It is
 * one row however many they are (fan-out happens when it is sent), so no list of staff can make a
 * transaction too large.
 * @param cause what happened, as a key: the same cause again finds its row there and is refused
 */
export const staffNotice = (
  { campaign, version }: { campaign: CampaignId; version: number },
  cause: string,
  fact: StaffFact,
  at: Instant,
): Change => {
  const notice: StaffNotice = { kind: 'staff-notice', campaign, letterVersion: version, fact, at }
  return { put: { ...staffNoticeKey(campaign, cause), type: 'outbox', ...staffNoticeRow.written(notice) }, if: absent('pk') }
}

/** The mail to one of the staff, under which it is claimed. */
export const keyOfOne = ({ pk, sk }: Key, staff: number): Key => ({ pk, sk: `${sk}#${staff}` })

/** The row a mail to one of the staff comes from, and which of them it is to. */
export function rowOfOne({ pk, sk }: Key): { row: Key; staff: number } | null {
  const [, cause, staff] = /^(.+)#(\d+)$/.exec(sk) ?? []
  return pk.endsWith('#O#staff') && cause ? { row: { pk, sk: cause }, staff: Number(staff) } : null
}
