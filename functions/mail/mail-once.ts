import type { Clock } from '../platform/clock.ts'
import type { MailService } from '../platform/mail-service.ts'
import type { Random } from '../platform/random.ts'
import { provesNothingAccepted } from '../platform/refusal.ts'
import type { Key, Table } from '../platform/table.ts'
import { claim, recordSent, release } from './claim.ts'

export interface MailOnceHouse {
  table: Table
  clock: Clock
  random: Random
  mail: MailService
}

/** What SES carries beside a mail and names in its events. */
export interface MailTags {
  campaign: string
  mailing: string
  number: number
}

/** Mails a finished message for the outbox row with this key: claims, calls SES, records. A message that comes twice is mailed once. */
export async function mailOnce(
  { table, clock, random, mail }: MailOnceHouse,
  outbox: Key,
  { mime, tags }: { mime: Uint8Array; tags: MailTags },
): Promise<'sent' | 'claimed'> {
  const key = { pk: outbox.pk, sk: `${outbox.sk}#claim` }
  const attempt = random.id()
  if (!(await claim(table, key, attempt, clock.now(), {}))) return 'claimed'
  try {
    const messageId = await mail.sendRaw({ mime, tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value: String(Value) })) })
    await recordSent(table, key, attempt, { messageId })
    return 'sent'
  } catch (error) {
    if (provesNothingAccepted(error)) await release(table, key, attempt)
    throw error
  }
}
