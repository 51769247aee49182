import * as v from 'valibot'
import type { Platform } from '../platform/platform.ts'
import { number, rowForm, text } from '../platform/row.ts'
import type { Change, Item, Key } from '../platform/table.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

/**
 * The log of a campaign: who did what to whom and when, written in the transaction that did it,
 * never changed. It holds codes and numbers, no names and no addresses, so that it remains when a
 * person is forgotten. (Why a finding was dismissed stands as staff wrote it.)
 */
export interface Entry {
  at: Instant
  /** `person:17`, `staff:cli`, `timetable`, `ses`. */
  actor: string
  what: string
  /** 0 where it concerns the campaign as a whole. */
  number: PersonNumber | 0
  before?: unknown
  after?: unknown
}

const entryRow = rowForm<Entry>('the log', 1, {
  at: text<Instant>(),
  actor: v.string(),
  what: v.string(),
  number: number<PersonNumber | 0>(),
  before: v.exactOptional(v.unknown()),
  after: v.exactOptional(v.unknown()),
})

/**
 * A campaign's log is spread over ten partitions, so that a rush of answers does not queue for one.
 */
const shards = 10

const pk = (campaign: CampaignId, number: number) => `C#${campaign}#J#${number % shards}`
/** Every partition of a campaign's log. */
export const shardsOf = (campaign: CampaignId): string[] => Array.from({ length: shards }, (_, shard) => pk(campaign, shard))

/** An entry as its row holds it. */
export const readEntry = (row: Item): Entry => entryRow.read(row)

const padded = (number: number) => String(number).padStart(7, '0')

/** @param id tells apart what happened to one person in one moment */
export const journal = (campaign: CampaignId, entry: Entry, id: string): Change => ({
  put: {
    pk: pk(campaign, entry.number),
    sk: `${padded(entry.number)}#${entry.at}#${id}`,
    type: 'journal',
    campaign,
    ...entryRow.written(entry),
  },
})

/** What happened to one person (0: to the campaign), oldest first. */
export async function journalOf({ table }: Pick<Platform, 'table'>, campaign: CampaignId, number: PersonNumber | 0): Promise<Entry[]> {
  const rows = await table.query<Item>({ pk: pk(campaign, number), prefix: `${padded(number)}#`, consistent: true })
  return rows.map(entryRow.read)
}

/** The last thing that happened to one person (0: to the campaign). */
export async function newestEntryOf(
  { table }: Pick<Platform, 'table'>,
  campaign: CampaignId,
  number: PersonNumber | 0,
): Promise<Entry | undefined> {
  const [row] = await table.query<Item>({ pk: pk(campaign, number), prefix: `${padded(number)}#`, backwards: true, limit: 1 })
  return row && entryRow.read(row)
}

export async function entryKeys({ table }: Pick<Platform, 'table'>, campaign: CampaignId, number: PersonNumber): Promise<Key[]> {
  const rows = await table.query<Key>({ pk: pk(campaign, number), prefix: `${padded(number)}#`, consistent: true })
  return rows.map(({ pk, sk }) => ({ pk, sk }))
}

/**
 * What stays of a person's entries when they are forgotten: what happened, when and by whom, and of
 * what was before and after the codes alone. A reason they gave is theirs.
 */
export async function withoutWords({ table }: Pick<Platform, 'table'>, campaign: CampaignId, number: PersonNumber): Promise<Change[]> {
  const rows = await table.query<Item>({ pk: pk(campaign, number), prefix: `${padded(number)}#`, consistent: true })
  return rows
    .filter(row => entryRow.read(row).what !== 'forgotten')
    .map(row => {
      const kept = { before: codeOf(row.before), after: codeOf(row.after) }
      const gone = (['before', 'after'] as const).filter(side => row[side] !== undefined && kept[side] === undefined)
      const set = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined))
      return { update: { pk: row.pk, sk: row.sk }, set: { form: row.form, ...set }, ...(gone.length > 0 && { remove: gone }) }
    })
}

/** `registered` of a whole answer; a code is its own. */
function codeOf(value: unknown): unknown {
  if (typeof value === 'string' && /^[\w-]{1,30}$/.test(value)) return value
  if (typeof value !== 'object' || value === null || !('status' in value)) return undefined
  return { status: value.status }
}
