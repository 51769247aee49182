import { loadMailIn, type MailIn, settleMailIn } from '../incoming/store.ts'
import { journal } from '../journal/journal.ts'
import type { Platform } from '../platform/platform.ts'
import type { Change } from '../platform/table.ts'
import type { CampaignId } from '../values/ids.ts'
import type { Problem } from '../values/problem.ts'

export type MailDecision = 'accept' | 'dismiss'

export type MailSettled =
  | { outcome: 'settled'; mail: string; decision: MailDecision }
  | { outcome: 'alreadySo'; mail: string }
  | { outcome: 'noMail' | 'nothingOffered' }
  | { outcome: 'refused'; problems: Problem[] }

/** What makes it so: an act for the person, as staff would give it themselves. */
type MakesSo = (
  mail: MailIn & { offers: NonNullable<MailIn['offers']>; number: NonNullable<MailIn['number']> },
  /** To be true together with the answer. */
  settles: Change[],
) => Promise<Problem[]>

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
  const at = house.clock.now()
  const how = decision === 'accept' ? 'accepted' : 'dismissed'
  const settles = [
    settleMailIn(mail, { at, by, how }),
    journal(
      campaign,
      { at, actor: by, what: 'mailSettled', number: mail.number ?? 0, after: { mail: mail.id, how } },
      `settled#${mail.id}`,
    ),
  ]
  const settled: MailSettled = { outcome: 'settled', mail: mail.id, decision }
  if (decision === 'accept') {
    const { offers, number } = mail
    if (!offers || number === null) return { outcome: 'nothingOffered' }
    const problems = await makesSo({ ...mail, offers, number }, settles)
    if (problems.length > 0) return { outcome: 'refused', problems }
    // With the answer; where that was so already, alone.
    const now = (await loadMailIn(house, campaign, mail.id))?.settled
    if (now) return now.at === at && now.by === by && now.how === how ? settled : { outcome: 'alreadySo', mail: mail.id }
  }
  const { done } = await house.table.commit(settles)
  return done ? settled : { outcome: 'alreadySo', mail: mail.id }
}
