import * as v from 'valibot'
import type { Mailbox } from '../letter/letter.ts'
import type { Platform } from '../platform/platform.ts'
import { rowForm, text } from '../platform/row.ts'
import type { Change, Item, Key } from '../platform/table.ts'
import type { CampaignId } from '../values/ids.ts'
import { expiresAt, hour, type Instant, later } from '../values/instant.ts'

/**
 * A mail of a letter that somebody of the staff sends to themselves (test send). It is composed
 * where it is ordered, by the code that mails the letter, and stands here until it is mailed; it is
 * counted nowhere.
 */
export interface Sample {
  campaign: CampaignId
  /** The key of whoever asked for it: their address is looked up when it is mailed. */
  to: string
  from: Mailbox
  replyTo: Mailbox
  mail: { subject: string; html: string; text: string }
  at: Instant
}

const mailbox = v.object({ name: v.string(), address: v.string() })

const sampleRow = rowForm<Sample>('a sample', 1, {
  campaign: text<CampaignId>(),
  to: v.string(),
  from: mailbox,
  replyTo: mailbox,
  mail: v.object({ subject: v.string(), html: v.string(), text: v.string() }),
  at: text<Instant>(),
})

const pk = 'SAMPLES'

export const isSample = (key: Key): boolean => key.pk === pk

/** When the row is gone whatever became of its mail. */
export const sampleExpires = (at: Instant): number => expiresAt(later(at, 24 * hour))

export const putSample = (sample: Sample, id: string): Change => ({
  put: { pk, sk: id, type: 'outbox', ...sampleRow.written(sample), expires: sampleExpires(sample.at) },
})

/** Undefined once it was mailed. */
export async function loadSample({ table }: Pick<Platform, 'table'>, key: Key): Promise<Sample | undefined> {
  const row = await table.get<Item>(key, { consistent: true })
  return row?.mail === undefined ? undefined : sampleRow.read(row)
}

/** It is mailed: what it said is gone from here. */
export const withoutMail = (key: Key): Change => ({ update: key, remove: ['mail'] })
