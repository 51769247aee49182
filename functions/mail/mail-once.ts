import type { Platform } from '../platform/platform.ts'
import type { Key } from '../platform/table.ts'
import { type Claim, type ClaimState, callUnder, claim } from './claim.ts'
import { claimTag } from './claim-tag.ts'

export type MailOnceHouse = Pick<Platform, 'table' | 'clock' | 'random' | 'mail'>

/** What SES carries beside a mail and names in its events. */
export interface MailTags {
  campaign: string
  mailing: string
  number: number
}

/** The claim of an outbox row, which stands beside it. `because`: why it was left out. */
export type NoticeClaim = Claim &
  ({ state: Exclude<ClaimState, 'sent' | 'leftOut'> } | { state: 'sent'; messageId?: string } | { state: 'leftOut'; because: string })

export const claimOf = ({ pk, sk }: Key): Key => ({ pk, sk: `${sk}#claim` })

/**
 * Mails a finished message for the outbox row with this key: claims, calls SES, records. A message
 * that comes twice is mailed once.
 */
export async function mailOnce(
  { table, clock, random, mail }: MailOnceHouse,
  outbox: Key,
  { mime, tags, beside = {} }: { mime: Uint8Array; tags: MailTags /** What the claim holds as well. */; beside?: Record<string, unknown> },
): Promise<'sent' | 'claimed'> {
  const held = { key: claimOf(outbox), attempt: random.id() }
  const { taken } = await claim(table, held, clock.now(), beside)
  if (!taken) return 'claimed'
  const named = Object.entries({ ...tags, claim: claimTag(held.key) }).map(([Name, Value]) => ({ Name, Value: String(Value) }))
  await callUnder(
    table,
    held,
    () => mail.sendRaw({ mime, tags: named }),
    messageId => ({ messageId }),
  )
  return 'sent'
}

/**
 * Writes down that a notice is not mailed and why, so that nobody takes it for one that was lost.
 */
export async function leaveOut({ table, clock, random }: Omit<MailOnceHouse, 'mail'>, outbox: Key, because: string): Promise<void> {
  await claim(table, { key: claimOf(outbox), attempt: random.id() }, clock.now(), { because }, 'leftOut')
}
