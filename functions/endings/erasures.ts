import * as v from 'valibot'
import type { Platform } from '../platform/platform.ts'
import { rowForm, text } from '../platform/row.ts'
import type { Change, Item } from '../platform/table.ts'
import type { CampaignId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

/**
 * Which clock ended it, that a person was forgotten, or that it was left of a campaign erased
 * before.
 */
export type ErasedBecause = 'needs' | 'ordinary' | 'invoices' | 'payers' | 'bounces' | 'staff' | 'expired' | 'forgotten' | 'leftovers'

/** One thing erased, as it is proved: counts and a hash, nothing that leads to anybody. */
export interface Erasure {
  at: Instant
  /** Null where it is of no one campaign. */
  campaign: CampaignId | null
  what: ErasedBecause
  rows: number
  objects: number
  /** `person=40 late-address=2; objects=3; plan=sha256:…` */
  proof: string
}

const erasureRow = rowForm<Erasure>('an erasure', 1, {
  at: text<Instant>(),
  campaign: v.nullable(text<CampaignId>()),
  what: v.picklist(['needs', 'ordinary', 'invoices', 'payers', 'bounces', 'staff', 'expired', 'forgotten', 'leftovers']),
  rows: v.number(),
  objects: v.number(),
  proof: v.string(),
})

const pk = 'ERASURES'

export const noteErasure = (erasure: Erasure, id: string): Change => ({
  put: { pk, sk: `${erasure.at}#${erasure.campaign ?? ''}#${erasure.what}#${id}`, ...erasureRow.written(erasure) },
})

/** Oldest first. */
export const loadErasures = async ({ table }: Pick<Platform, 'table'>): Promise<Erasure[]> =>
  (await table.query<Item>({ pk, consistent: true })).map(erasureRow.read)
