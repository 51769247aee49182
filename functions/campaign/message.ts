import * as v from 'valibot'
import { type MessageReaders, messageReaders } from '../letter/step.ts'
import type { Platform } from '../platform/platform.ts'
import { fields, rowForm } from '../platform/row.ts'
import type { Item, Key } from '../platform/table.ts'
import type { CampaignId } from '../values/ids.ts'
import { campaignKey } from './store.ts'

/**
 * What staff wrote to people besides the timetable, ready for mails. Kept in a row of its own
 * beside its step, and never changed.
 */
export interface FrozenMessage {
  to: MessageReaders
  /** The heading the text began with; null when it has none. */
  subject: string | null
  /** As in `FrozenLetter.body`. */
  html: string
  text: string
  /**
   * What its reader is asked to do: answer, see to their seat, or open their page when it may be
   * either or too late.
   */
  asks: 'answer' | 'seat' | 'page'
  /** As staff wrote it. */
  markdown: string
}

const frozenMessage = fields<FrozenMessage>({
  to: v.picklist(messageReaders),
  subject: v.nullable(v.string()),
  html: v.string(),
  text: v.string(),
  asks: v.picklist(['answer', 'seat', 'page']),
  markdown: v.string(),
})

export const messageRow = rowForm<{ message: FrozenMessage }>('a message', 1, { message: frozenMessage })

export const messageKey = (campaign: CampaignId, run = 1): Key => ({
  pk: campaignKey(campaign).pk,
  sk: `message#${String(run).padStart(6, '0')}`,
})

/** @throws when there is none: it is written with its step. */
export async function loadMessage({ table }: Pick<Platform, 'table'>, campaign: CampaignId, run?: number): Promise<FrozenMessage> {
  const row = await table.get<Item>(messageKey(campaign, run), { consistent: true })
  if (!row) throw new Error(`campaign ${campaign} has no message ${run ?? 1}`)
  return messageRow.read(row).message
}
