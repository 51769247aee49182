import type { FC } from 'hono/jsx'
import { loadPersons } from '../../audience/store.ts'
import { loadCampaign, loadLetter } from '../../campaign/store.ts'
import { isCampaignId } from '../../values/ids.ts'
import { NotFoundPage } from '../pages/refusal-pages.tsx'
import type { OfficeHouse, Visit } from '../visit.ts'
import { AttendancePage } from './attendance-page.tsx'
import { attendingAt } from './attending.ts'
import { BadgesPage } from './badges-page.tsx'
import { ParticipantsPage } from './participants-page.tsx'
import type { ParticipantsProps } from './participants-props.ts'

/** Who takes part, and the lists printed for the day. */
export const participantsPage = (house: OfficeHouse) => (visit: Visit) => shown(house, visit, ParticipantsPage)
export const attendancePage = (house: OfficeHouse) => (visit: Visit) => shown(house, visit, AttendancePage)
export const badgesPage = (house: OfficeHouse) => (visit: Visit) => shown(house, visit, BadgesPage)

async function shown(house: OfficeHouse, visit: Visit, Page: FC<ParticipantsProps>): Promise<Response> {
  const { c } = visit
  const id = c.req.param('id') ?? ''
  const [campaign, letter] = isCampaignId(id) ? await Promise.all([loadCampaign(house, id), loadLetter(house, id)]) : []
  if (!campaign) return c.html(<NotFoundPage visit={visit} />, 404)
  const persons = letter ? await loadPersons(house, campaign.id, 1, campaign.highest) : []
  return c.html(
    <Page visit={visit} campaign={campaign} sessions={letter ? attendingAt(letter, persons) : []} isPriced={letter?.price != null} />,
  )
}
