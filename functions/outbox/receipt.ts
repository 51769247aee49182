import * as v from 'valibot'
import type { Platform } from '../platform/platform.ts'
import { rowForm, text } from '../platform/row.ts'
import type { Change, Item, Key } from '../platform/table.ts'
import type { CampaignId } from '../values/ids.ts'
import { expiresAt, hour, type Instant, later } from '../values/instant.ts'

/**
 * The one mail to somebody who is forgotten. It stands in no campaign's outbox, because they are in
 * none any more; its row is the last that has their address, until the mail is sent.
 */
export interface Receipt {
  address: string
  name: string
  /** Whose letter lends its sender and its language. */
  campaign: CampaignId
  letterVersion: number
  kept: { what: string; until: string | null }[]
  at: Instant
}

const receiptRow = rowForm<Receipt>('a receipt', 1, {
  address: v.string(),
  name: v.string(),
  campaign: text<CampaignId>(),
  letterVersion: v.number(),
  kept: v.array(v.object({ what: v.string(), until: v.nullable(v.string()) })),
  at: text<Instant>(),
})

const pk = 'RECEIPTS'

export const isReceipt = (key: Key): boolean => key.pk === pk

/** When the row is gone whatever became of its mail. */
export const receiptExpires = (at: Instant): number => expiresAt(later(at, 24 * hour))

export const putReceipt = (receipt: Receipt, id: string): Change => ({
  put: { pk, sk: id, type: 'outbox', ...receiptRow.written(receipt), expires: receiptExpires(receipt.at) },
})

/** Undefined once it was mailed. */
export async function loadReceipt({ table }: Pick<Platform, 'table'>, key: Key): Promise<Receipt | undefined> {
  const row = await table.get<Item>(key, { consistent: true })
  return row?.address === undefined ? undefined : receiptRow.read(row)
}

/** It is mailed: the address is gone from here too. */
export const withoutAddress = (key: Key): Change => ({ update: key, remove: ['address', 'name', 'kept'] })
