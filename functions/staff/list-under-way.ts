import * as v from 'valibot'
import { type ColumnWishes, columnNames } from '../audience/columns.ts'
import { absent, is } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import type { Queue } from '../platform/queue.ts'
import { type Fields, text, unionRowForm } from '../platform/row.ts'
import type { Item, Key } from '../platform/table.ts'
import { type CampaignId, isCampaignId } from '../values/ids.ts'
import { type Instant, isInstant } from '../values/instant.ts'

/**
 * A list too long to be taken in while somebody waits for a page: it lies in the bucket, a door
 * works on it from a queue (background job), and its row says how far it has come.
 */
export type ListUnderWay = AskedFor & Standing

interface AskedFor {
  asked: Instant
  /** `staff:KEY` */
  by: string
  /** What the file was called, and where it lies (`file-content.ts`). */
  name: string
  kept: string
  columns: ColumnWishes
  /** How many are to be written. */
  rows: number
}

type Standing =
  | { state: 'waiting' }
  | { state: 'working'; written: number }
  /** `leftOut`: rows that could not be used. */
  | { state: 'done'; leftOut: number }
  | { state: 'refused'; says: string }

const askedFor = v.object({
  asked: text<Instant>(),
  by: v.string(),
  name: v.string(),
  kept: v.string(),
  columns: v.object(v.entriesFromList(columnNames, v.exactOptional(v.string()))),
  rows: v.number(),
} satisfies Fields<AskedFor>)

const standing = v.variant('state', [
  v.object({ state: v.literal('waiting') }),
  v.object({ state: v.literal('working'), written: v.number() }),
  v.object({ state: v.literal('done'), leftOut: v.number() }),
  v.object({ state: v.literal('refused'), says: v.string() }),
])

const listRow = unionRowForm<ListUnderWay>('a list under way', 1, v.intersect([askedFor, standing]))

const key = (campaign: CampaignId): Key => ({ pk: `C#${campaign}`, sk: 'list' })

export async function loadListUnderWay({ table }: Pick<Platform, 'table'>, campaign: CampaignId): Promise<ListUnderWay | undefined> {
  const row = await table.get<Item>(key(campaign), { consistent: true })
  return row && listRow.read(row)
}

/** @returns false where somebody else has asked meanwhile (optimistic lock) */
export async function putListUnderWay(
  { table }: Pick<Platform, 'table'>,
  campaign: CampaignId,
  list: ListUnderWay,
  before: Pick<ListUnderWay, 'asked'> | undefined,
): Promise<boolean> {
  const { done } = await table.write({
    put: { ...key(campaign), ...listRow.written(list) },
    if: before ? is('asked', before.asked) : absent('pk'),
  })
  return done
}

/** On the queue of lists: one is to be taken in, if nobody has asked for another since. */
export const ListToTakeIn = v.object({
  campaign: v.pipe(
    v.string(),
    v.check(isCampaignId),
    v.transform(id => id as CampaignId),
  ),
  asked: v.pipe(
    v.string(),
    v.check(isInstant),
    v.transform(at => at as Instant),
  ),
})
export type ListToTakeIn = v.InferOutput<typeof ListToTakeIn>

/** Port: the queue of lists. */
export interface ListQueue {
  lists: Queue<ListToTakeIn>
}
