import * as v from 'valibot'
import { absent } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import type { Queue } from '../platform/queue.ts'
import type { Change, Item, Key } from '../platform/table.ts'
import type { CampaignId, PersonNumber, SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import { type StaffNotice, staffShard } from './staff-notice.ts'

/**
 * A letter to one person that must follow from what was just decided. The row is written in the
 * transaction that decided it, so the two are true together; the table's stream carries it on to
 * the sender.
 */
export interface Notice {
  campaign: CampaignId
  number: PersonNumber
  kind: NoticeKind
  /** The person's version this letter tells of, and the SEQUENCE of its calendar part. */
  personVersion: number
  letterVersion: number
  /** Where the seat is, or was until now. */
  session: SessionId | null
  /**
   * What the letter asks a calendar to do: keep the meeting, or drop it. Only who had a seat has an
   * entry to drop.
   */
  calendar: 'PUBLISH' | 'CANCEL' | null
  /** Who registered them, or who has their seat now. */
  other?: PersonNumber
  /** `offer`: until when the seat is kept. */
  offerUntil?: Instant
  /** `pending`: why staff decide. */
  because?: 'role' | 'late'
  /**
   * `cancelled`: what came to its end, where it was not a seat, and what is charged all the same.
   */
  ended?: 'seat' | 'wish' | 'offer'
  charge?: { percent: number; amount: number }
  /**
   * Mailings that travel inside this one, such as the programme for somebody who registers late.
   */
  carries: string[]
  at: Instant
  /** When it was put on its queue a second time, because nobody had come to it. */
  queuedAgain?: Instant
}

export type NoticeKind =
  | 'confirmation'
  | 'declined'
  | 'cancelled'
  | 'waitlisted'
  | 'offer'
  | 'pending'
  | 'approved'
  | 'refused'
  | 'handed-over'

const shards = 10

const pk = (campaign: CampaignId, number: number) => `C#${campaign}#O#${number % shards}`

export const outboxKey = ({
  campaign,
  number,
  kind,
  personVersion,
}: Pick<Notice, 'campaign' | 'number' | 'kind' | 'personVersion'>): Key => ({
  pk: pk(campaign, number),
  sk: [String(number).padStart(7, '0'), String(personVersion).padStart(6, '0'), kind].join('#'),
})

/** Same cause, same key: the letter about one version of an answer exists once. */
export const outboxRow = (letter: Notice): Change => ({
  put: { ...outboxKey(letter), type: 'outbox', ...letter },
  if: absent('pk'),
})

export async function loadNotice({ table }: Pick<Platform, 'table'>, key: Key): Promise<Notice | StaffNotice | undefined> {
  const row = await table.get<Item>(key, { consistent: true })
  return row as Notice | StaffNotice | undefined
}

/**
 * Everything that stands in a campaign's outbox, a part at a time: letters, and what other rooms
 * keep beside them under a longer `sk`.
 */
export async function* outboxShards({ table }: Pick<Platform, 'table'>, campaign: CampaignId): AsyncGenerator<Item[]> {
  const all = [...Array.from({ length: shards }, (_, shard) => pk(campaign, shard)), staffShard(campaign)]
  for (const shard of all) yield await table.query<Item>({ pk: shard })
}

/** The same of one person. */
export const loadOutboxOf = ({ table }: Pick<Platform, 'table'>, campaign: CampaignId, number: PersonNumber): Promise<Item[]> =>
  table.query<Item>({ pk: pk(campaign, number), prefix: `${String(number).padStart(7, '0')}#`, consistent: true })

/** On the notice queue: one outbox row is to be sent. */
export const NoticeToSend = v.object({ pk: v.string(), sk: v.string() })
export type NoticeToSend = v.InferOutput<typeof NoticeToSend>

/** Port: the notice queue. */
export interface NoticeQueue {
  outgoing: Queue<NoticeToSend>
}
