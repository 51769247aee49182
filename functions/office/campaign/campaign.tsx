import { loadStanding } from '../../staff/standing.ts'
import { isCampaignId } from '../../values/ids.ts'
import { NotFoundPage } from '../pages/refusal-pages.tsx'
import type { OfficeHouse, Visit } from '../visit.ts'
import { CampaignPage } from './campaign-page.tsx'

/** How one letter stands. */
export const campaignPage = (house: OfficeHouse) => async (visit: Visit) => {
  const id = visit.c.req.param('id') ?? ''
  const standing = isCampaignId(id) ? await loadStanding(house, id) : undefined
  return standing
    ? visit.c.html(<CampaignPage visit={visit} standing={standing} now={house.clock.now()} />)
    : visit.c.html(<NotFoundPage visit={visit} />, 404)
}
