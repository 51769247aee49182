import { loadCampaign } from '../../campaign/store.ts'
import type { Platform } from '../../platform/platform.ts'
import { lookThrough } from '../../staff/acts/rehearsed.ts'
import { isCampaignId } from '../../values/ids.ts'
import { backTo, giveOrder } from '../order-given.ts'
import { OrderRefusedPage } from '../pages/order-refused-page.tsx'
import { NotFoundPage } from '../pages/refusal-pages.tsx'
import type { OfficeHouse, Visit } from '../visit.ts'

/** What can be ordered from a rehearsal: the door that shows it can write nothing. */
export const orderFromRehearsal = (house: OfficeHouse & Pick<Platform, 'random'>) => async (visit: Visit) => {
  const { c } = visit
  const id = c.req.param('id') ?? ''
  if (!isCampaignId(id) || !(await loadCampaign(house, id))) return c.html(<NotFoundPage visit={visit} />, 404)
  const { action = 'lookedThrough', fingerprint } = await c.req.parseBody()
  const given = await giveOrder(house, visit, 'look-through', lookThrough, { campaign: id, fingerprint })
  if (given.done) return backTo(visit, `/c/${id}/proeve`, String(action))
  return c.html(<OrderRefusedPage visit={visit} problems={given.problems} back={`/c/${id}/proeve`} />, given.status)
}
