import { loadPersons } from '../../audience/store.ts'
import { loadCampaign, loadLetter } from '../../campaign/store.ts'
import { isCampaignId } from '../../values/ids.ts'
import { NotFoundPage } from '../pages/refusal-pages.tsx'
import type { OfficeHouse, Visit } from '../visit.ts'
import { filterFrom } from './people-filter.ts'
import { PeoplePage } from './people-page.tsx'

/** The list of one letter. */
export const peoplePage = (house: OfficeHouse) => async (visit: Visit) => {
  const { c } = visit
  const id = c.req.param('id') ?? ''
  const [campaign, letter] = isCampaignId(id) ? await Promise.all([loadCampaign(house, id), loadLetter(house, id)]) : []
  if (!campaign) return c.html(<NotFoundPage visit={visit} />, 404)
  const persons = await loadPersons(house, campaign.id, 1, campaign.highest)
  return c.html(<PeoplePage visit={visit} standing={{ campaign, letter, persons }} filter={filterFrom(c.req.query())} />)
}
