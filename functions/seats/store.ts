import * as v from 'valibot'
import type { FrozenLetter, FrozenSession } from '../letter/frozen-letter.ts'
import type { Platform } from '../platform/platform.ts'
import { rowForm, setOf, text } from '../platform/row.ts'
import type { Item, Key } from '../platform/table.ts'
import type { CampaignId, SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import { blocksFor } from './blocks.ts'

/** `m0190`: the set of one municipality's holders. */
export type MunicipalitySet = `m${number}` | 'mnone'

/**
 * Who sits where. A block's row is the set of who sits there: taking a seat twice is taking it
 * once, and the room is full when the set is. Sessions without a limit have no rows.
 */
export type Block = BlockItself & { readonly [set in MunicipalitySet]?: Set<number> }

interface BlockItself {
  session: SessionId
  block: number
  cap: number
  /** Absent when nobody sits there: DynamoDB knows no empty set. */
  holders?: Set<number>
  /** Somebody waits: a free seat is for them, and newcomers join the line. */
  line?: boolean
  /**
   * Seats one municipality may have, where the letter says so; who of them sits is in `m0190`,
   * `m0217`, …
   */
  perMunicipality?: number
  /** Holders without a registration, and when the sweep first saw them. */
  orphans?: Record<number, Instant>
}

const holders = setOf<number>()

export const blockRow = rowForm<BlockItself>('a block of seats', 1, {
  session: text<SessionId>(),
  block: v.number(),
  cap: v.number(),
  holders: v.exactOptional(holders),
  line: v.exactOptional(v.boolean()),
  perMunicipality: v.exactOptional(v.number()),
  orphans: v.exactOptional(v.custom<Record<number, Instant>>(value => typeof value === 'object')),
})

const isMunicipalitySet = (attribute: string): attribute is MunicipalitySet => /^m(\d+|none)$/.test(attribute)

export function blockFrom(row: Item): Block {
  const sets = Object.entries(row).filter(([attribute]) => isMunicipalitySet(attribute))
  return { ...blockRow.read(row), ...Object.fromEntries(sets.map(([set, holding]) => [set, v.parse(holders, holding)])) }
}

/** Where a holder counts, as the row itself says. */
export const setHolding = (block: Block, holder: number): MunicipalitySet | undefined =>
  (Object.keys(block) as MunicipalitySet[]).find(attribute => isMunicipalitySet(attribute) && block[attribute]?.has(holder))

const pk = (campaign: CampaignId) => `C#${campaign}#S`

export const blockKey = (campaign: CampaignId, session: SessionId, block: number): Key => ({
  pk: pk(campaign),
  sk: `${session}#${String(block).padStart(3, '0')}`,
})

/** The set a municipality's holders are in; people outside the 98 share one. */
export const municipalitySet = (municipality: string | null): MunicipalitySet =>
  municipality === null ? 'mnone' : (`m${municipality}` as MunicipalitySet)

export const blockItems = (campaign: CampaignId, { id, capacity, perMunicipality }: FrozenSession): Item[] =>
  capacity === null
    ? []
    : blocksFor(capacity, perMunicipality !== null).map((cap, block) => ({
        ...blockKey(campaign, id, block),
        ...blockRow.written({ session: id, block, cap, ...(perMunicipality !== null && { perMunicipality }) }),
      }))

/**
 * Every block of every limited session. Eventually consistent by default: what is shown of free
 * seats may be a second old.
 */
export async function loadBlocks(
  { table }: Pick<Platform, 'table'>,
  letter: Pick<FrozenLetter, 'campaign' | 'sessions'>,
  how = { consistent: false },
): Promise<Block[]> {
  if (letter.sessions.every(session => session.capacity === null)) return []
  return blocksOf({ table }, letter.campaign, how)
}

/** The same, whatever the letter says. */
export const blocksOf = async ({ table }: Pick<Platform, 'table'>, campaign: CampaignId, how: { consistent: boolean }): Promise<Block[]> =>
  (await table.query<Item>({ pk: pk(campaign), ...how })).map(blockFrom)

/** Free seats per limited session. */
export function seatsLeft(blocks: Block[]): Record<SessionId, number> {
  const left: Record<SessionId, number> = {}
  for (const { session, cap, holders } of blocks) left[session] = (left[session] ?? 0) + Math.max(0, cap - (holders?.size ?? 0))
  return left
}
