import type { Key } from '../platform/table.ts'
import type { CampaignId, PersonNumber, SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

/**
 * One mail to one person that must follow from what was just decided. The row is written in the
 * transaction that decided it (a transactional outbox), so the two are true together; the table's
 * stream carries it on to the sender.
 */
export type Notice = NoticeSays & NoticeItself

export interface NoticeItself {
  campaign: CampaignId
  number: PersonNumber
  /** The person's version this notice tells of, and the SEQUENCE of its calendar part. */
  personVersion: number
  letterVersion: number
  /** Where the seat is, or was until now. */
  session: SessionId | null
  /**
   * What the mail asks a calendar to do: keep the meeting, or drop it. Only who had a seat has an
   * entry to drop.
   */
  calendar: 'PUBLISH' | 'CANCEL' | null
  /**
   * Mailings that travel inside this one, such as the programme for somebody who registers late.
   */
  carries: string[]
  at: Instant
  /** The Message-ID of the mail it answers, where an answer came by mail. */
  answersMail?: string
  /** Until when it waits, because the person has had many mails within the hour. */
  waits?: Instant
  /** When it was put on its queue a second time, because nobody had come to it. */
  queuedAgain?: Instant
}

/** What a notice says, by its kind. */
export type NoticeSays =
  /**
   * `other`: who registered them, where it was not they themselves. `corrects`: they had the seat
   * before. `reconfirms`: they have said that they still come to what was changed.
   */
  | { kind: 'confirmation' | 'approved'; other?: PersonNumber; corrects?: true; reconfirms?: true }
  | { kind: 'declined' | 'waitlisted' | 'waiting-over' | 'refused' }
  /**
   * `ended`: what came to its end; a seat, where it does not say. `charge`: what is billed all the
   * same.
   */
  | { kind: 'cancelled'; ended?: 'seat' | 'wish' | 'offer' | 'unreconfirmed'; charge?: { percent: number; amount: number } }
  /** To whoever named a colleague who does not come. */
  | { kind: 'cancelled'; ended: 'colleague'; other: PersonNumber; charge?: { percent: number; amount: number } }
  /** `offerUntil`: until when the seat is kept. */
  | { kind: 'offer'; offerUntil: Instant }
  /** `because`: why staff decide. */
  | { kind: 'pending'; because: 'role' | 'late' }
  /** `other`: who has their seat now. */
  | { kind: 'handed-over'; other: PersonNumber }
  /**
   * Their mail asked for what only their page can do; `plan`: once for each plan of the meeting.
   */
  | { kind: 'by-page'; asked: PageAsked; plan: number }

/**
 * `decline`: a no to a binding seat. `accept`: a yes without one. `confirm`: a yes that would bind.
 */
export type PageAsked = 'decline' | 'accept' | 'confirm'

export type NoticeKind = NoticeSays['kind']

export const shards = 10

export const shardOf = (campaign: CampaignId, shard: number) => `C#${campaign}#O#${shard}`

/** Every key of one person's notices, and of their claims, begins with it. */
export const noticePrefix = (number: PersonNumber): string => `${String(number).padStart(7, '0')}#`

export const noticeKey = (notice: Notice): Key => {
  const { campaign, number, kind, personVersion } = notice
  const about =
    'ended' in notice && notice.ended === 'colleague'
      ? `#${notice.other}`
      : notice.kind === 'by-page'
        ? `#${notice.asked}#${notice.plan}`
        : ''
  return { pk: shardOf(campaign, number % shards), sk: `${noticePrefix(number)}${String(personVersion).padStart(6, '0')}#${kind}${about}` }
}
