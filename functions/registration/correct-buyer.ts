import type { Person } from '../audience/person.ts'
import type { Buyer } from '../billing/agreement.ts'
import { rememberBuyer } from '../billing/last-buyer.ts'
import { changeBuyer } from '../billing/store.ts'
import { journal } from '../journal/journal.ts'
import type { Platform } from '../platform/platform.ts'
import type { CampaignId } from '../values/ids.ts'

/**
 * Who pays may be put right on an order that stands, at any time: price and terms remain as agreed
 * to. The same buyer again changes nothing, and nor does none: the form of an offered seat asks for
 * the terms only.
 */
export async function correctBuyer(
  house: Pick<Platform, 'table' | 'clock' | 'random'>,
  campaign: CampaignId,
  person: Person,
  buyer: Buyer | undefined,
  actor: string,
): Promise<void> {
  const { answer, number } = person
  const order = 'agreed' in answer && answer.agreed
  if (!order || !buyer || !Object.values(buyer).some(Boolean)) return
  const now = house.clock.now()
  await house.table.commit([
    changeBuyer({ campaign, number, order }, buyer),
    journal(campaign, { at: now, actor, what: 'buyerCorrected', number, after: { order } }, house.random.id()),
    ...rememberBuyer(person, buyer, now),
  ])
}
