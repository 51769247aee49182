import * as v from 'valibot'
import type { Platform } from '../platform/platform.ts'
import type { Queue } from '../platform/queue.ts'
import type { Item, Key } from '../platform/table.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import { type Notice, noticePrefix, shardOf, shards } from './notice.ts'
import { noticeRow } from './notice-row.ts'
import { rowOfOne, type StaffNotice, staffNoticeRow, staffShard } from './staff-notice.ts'

export async function loadNotice({ table }: Pick<Platform, 'table'>, key: Key): Promise<Notice | StaffNotice | undefined> {
  const row = await table.get<Item>(key, { consistent: true })
  if (row) return readNotice(row)
  const one = rowOfOne(key)
  const all = one && (await table.get<Item>(one.row, { consistent: true }))
  return all ? { ...staffNoticeRow.read(all), staff: one.staff } : undefined
}

export const readNotice = (row: Item): Notice | StaffNotice =>
  row.kind === 'staff-notice' ? staffNoticeRow.read(row) : noticeRow.read(row)

/**
 * Everything that stands in a campaign's outbox, a part at a time: notices, and what other rooms
 * keep beside them under a longer `sk`.
 */
export async function* outboxShards({ table }: Pick<Platform, 'table'>, campaign: CampaignId): AsyncGenerator<Item[]> {
  const all = [...Array.from({ length: shards }, (_, shard) => shardOf(campaign, shard)), staffShard(campaign)]
  yield* await Promise.all(all.map(shard => table.query<Item>({ pk: shard })))
}

/** The same of one person. */
export const loadOutboxOf = ({ table }: Pick<Platform, 'table'>, campaign: CampaignId, number: PersonNumber): Promise<Item[]> =>
  table.query<Item>({ pk: shardOf(campaign, number % shards), prefix: noticePrefix(number), consistent: true })

/** Notices to staff of one kind of cause, with their claims. */
export const loadStaffOutbox = ({ table }: Pick<Platform, 'table'>, campaign: CampaignId, prefix: string): Promise<Item[]> =>
  table.query<Item>({ pk: staffShard(campaign), prefix, consistent: true })

/** On the notice queue: one outbox row is to be sent. */
export const NoticeToSend = v.object({ pk: v.string(), sk: v.string() })
export type NoticeToSend = v.InferOutput<typeof NoticeToSend>

/** Port: the notice queue. */
export interface NoticeQueue {
  outgoing: Queue<NoticeToSend>
}
