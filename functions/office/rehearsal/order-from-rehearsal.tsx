import { lookThrough } from '../../staff/acts/rehearsed.ts'
import { type SampleHouse, sample } from '../../staff/acts/sample.ts'
import { backTo, giveOrder } from '../order-given.ts'
import { OrderRefusedPage } from '../pages/order-refused-page.tsx'
import type { LetterVisit, OfficeHouse } from '../visit.ts'

/** What can be ordered from a rehearsal: the door that shows it can write nothing. */
export const orderFromRehearsal = (house: OfficeHouse & SampleHouse) => async (visit: LetterVisit) => {
  const { c, campaign } = visit
  const { action, fingerprint, step } = await c.req.parseBody()
  const given =
    action === 'sample'
      ? await giveOrder(house, visit, 'sample', sample, { campaign: campaign.id, ...(step && { step }) })
      : await giveOrder(house, visit, 'look-through', lookThrough, { campaign: campaign.id, fingerprint })
  if (given.done) return backTo(visit, `/c/${campaign.id}/proeve`, action === 'sample' ? 'sample' : 'lookedThrough')
  return c.html(<OrderRefusedPage visit={visit} problems={given.problems} back={`/c/${campaign.id}/proeve`} />, given.status)
}
