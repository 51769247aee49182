import { loadMailIn, type MailIn, settleMailIn } from '../incoming/store.ts'
import { journal } from '../journal/journal.ts'
import type { Platform } from '../platform/platform.ts'
import type { CampaignId } from '../values/ids.ts'
import type { Problem } from '../values/problem.ts'

export type MailDecision = 'accept' | 'dismiss'

export type MailSettled =
  | { outcome: 'settled'; mail: string; decision: MailDecision }
  | { outcome: 'alreadySo'; mail: string }
  | { outcome: 'noMail' | 'nothingOffered' }
  | { outcome: 'refused'; problems: Problem[] }

/** What makes it so: an act for the person, as staff would give it themselves. */
type MakesSo = (mail: MailIn & { offers: NonNullable<MailIn['offers']>; number: NonNullable<MailIn['number']> }) => Promise<Problem[]>

/**
 * Staff settle a mail that came in: what it seems to mean becomes so, by the rules of the person's
 * own page, or it is put aside. Whoever is first has decided.
 */
export async function settleMail(
  house: Pick<Platform, 'table' | 'clock'>,
  order: { campaign: CampaignId; mail: string; decision: MailDecision; by: string },
  makesSo: MakesSo,
): Promise<MailSettled> {
  const { campaign, decision, by } = order
  const mail = await loadMailIn(house, campaign, order.mail)
  if (!mail) return { outcome: 'noMail' }
  if (mail.settled) return { outcome: 'alreadySo', mail: mail.id }
  if (decision === 'accept') {
    const { offers, number } = mail
    if (!offers || number === null) return { outcome: 'nothingOffered' }
    const problems = await makesSo({ ...mail, offers, number })
    if (problems.length > 0) return { outcome: 'refused', problems }
  }
  const at = house.clock.now()
  const how = decision === 'accept' ? 'accepted' : 'dismissed'
  const { done } = await house.table.commit([
    settleMailIn(mail, { at, by, how }),
    journal(campaign, { at, actor: by, what: 'mailSettled', number: mail.number ?? 0, after: { mail: mail.id, how } }, `mail#${mail.id}`),
  ])
  return done ? { outcome: 'settled', mail: mail.id, decision } : { outcome: 'alreadySo', mail: mail.id }
}
