import * as v from 'valibot'
import type { Platform } from '../platform/platform.ts'
import { unionRowForm } from '../platform/row.ts'
import type { Key } from '../platform/table.ts'
import { type Claim, type ClaimState, callUnder, claim, claimFields } from './claim.ts'
import { claimTag } from './claim-tag.ts'

export type MailOnceHouse = Pick<Platform, 'table' | 'clock' | 'random' | 'mail'>

/** What SES carries beside a mail and names in its events. */
export interface MailTags {
  campaign: string
  mailing: string
  number: number
}

/**
 * The claim of an outbox row, which stands beside it. `because`: why it was left out. `documents`:
 * the versions it brings.
 */
export type NoticeClaim = Claim & { documents?: Record<string, number> } & (
    | { state: Exclude<ClaimState, 'sent' | 'leftOut'> }
    | { state: 'sent'; messageId?: string }
    | { state: 'leftOut'; because: string }
  )

const documents = v.exactOptional(v.record(v.string(), v.number()))

export const noticeClaimRow = unionRowForm<NoticeClaim>(
  'the claim of a notice',
  1,
  v.variant('state', [
    v.object({ ...claimFields, documents, state: v.picklist(['claimed', 'released', 'inDoubt', 'unknown', 'left']) }),
    v.object({ ...claimFields, documents, state: v.literal('sent'), messageId: v.exactOptional(v.string()) }),
    v.object({ ...claimFields, documents, state: v.literal('leftOut'), because: v.string() }),
  ]),
)

const noticeClaim = (key: Key, claim: NoticeClaim) => ({ ...key, ...noticeClaimRow.written(claim) })

export const claimOf = ({ pk, sk }: Key): Key => ({ pk, sk: `${sk}#claim` })

/**
 * Mails a finished message for the outbox row with this key: claims, calls SES, records. A message
 * that comes twice is mailed once.
 * @param expires when the claim is of no more use, in seconds: where the row beside it expires too
 */
export async function mailOnce(
  { table, clock, random, mail }: MailOnceHouse,
  outbox: Key,
  { mime, tags, beside = {}, expires }: { mime: Uint8Array; tags: MailTags; beside?: Pick<NoticeClaim, 'documents'>; expires?: number },
): Promise<'sent' | 'claimed'> {
  const held = { key: claimOf(outbox), attempt: random.id() }
  const { attempt } = held
  const { taken } = await claim(
    table,
    {
      ...noticeClaim(held.key, { state: 'claimed', attempt, claimedAt: clock.now(), ...beside }),
      ...(expires !== undefined && { expires }),
    },
    noticeClaimRow,
  )
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
  const leftOut: NoticeClaim = { state: 'leftOut', because, attempt: random.id(), claimedAt: clock.now() }
  await claim(table, noticeClaim(claimOf(outbox), leftOut), noticeClaimRow)
}
