import { loadCampaign } from '../../campaign/store.ts'
import { lookThrough } from '../../staff/acts/rehearsed.ts'
import { type SampleHouse, sample } from '../../staff/acts/sample.ts'
import { isCampaignId } from '../../values/ids.ts'
import { backTo, giveOrder } from '../order-given.ts'
import { OrderRefusedPage } from '../pages/order-refused-page.tsx'
import { NotFoundPage } from '../pages/refusal-pages.tsx'
import type { OfficeHouse, Visit } from '../visit.ts'

/** What can be ordered from a rehearsal: the door that shows it can write nothing. */
export const orderFromRehearsal = (house: OfficeHouse & SampleHouse) => async (visit: Visit) => {
  const { c } = visit
  const id = c.req.param('id') ?? ''
  if (!isCampaignId(id) || !(await loadCampaign(house, id))) return c.html(<NotFoundPage visit={visit} />, 404)
  const { action, fingerprint, step } = await c.req.parseBody()
  const given =
    action === 'sample'
      ? await giveOrder(house, visit, 'sample', sample, { campaign: id, ...(step && { step }) })
      : await giveOrder(house, visit, 'look-through', lookThrough, { campaign: id, fingerprint })
  if (given.done) return backTo(visit, `/c/${id}/proeve`, action === 'sample' ? 'sample' : 'lookedThrough')
  return c.html(<OrderRefusedPage visit={visit} problems={given.problems} back={`/c/${id}/proeve`} />, given.status)
}
