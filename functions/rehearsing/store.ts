import * as v from 'valibot'
import type { Platform } from '../platform/platform.ts'
import { rowForm, text } from '../platform/row.ts'
import type { Change, Item, Key } from '../platform/table.ts'
import type { CampaignId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

/** That somebody has looked a rehearsal through, and what it was of. */
export interface LookedThrough {
  at: Instant
  /** `staff:KEY` */
  by: string
  /** A hash of each part: `fingerprint.ts`. */
  fingerprint: string
}

const lookedRow = rowForm<LookedThrough>('a rehearsal looked through', 1, { at: text<Instant>(), by: v.string(), fingerprint: v.string() })

const key = (campaign: CampaignId): Key => ({ pk: `C#${campaign}`, sk: 'rehearsed' })

/** The last time. */
export async function loadLookedThrough({ table }: Pick<Platform, 'table'>, campaign: CampaignId): Promise<LookedThrough | undefined> {
  const row = await table.get<Item>(key(campaign), { consistent: true })
  return row && lookedRow.read(row)
}

export const putLookedThrough = (campaign: CampaignId, looked: LookedThrough): Change => ({
  put: { ...key(campaign), ...lookedRow.written(looked) },
})
