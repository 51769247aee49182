import type { PropsWithChildren } from 'hono/jsx'
import type { Campaign } from '../../campaign/store.ts'
import type { Problem } from '../../values/problem.ts'
import { CampaignTrail } from '../pages/campaign-trail.tsx'
import { OfficePage } from '../pages/office-page.tsx'
import type { Visit } from '../visit.ts'

interface OrderPageProps {
  visit: Visit
  campaign: Campaign
  page: string
  state: string
  title: string
  says: string
  problems: readonly Problem[]
}

/**
 * A page where something is ordered that mails many: what it does, whom it reaches, a number to
 * type.
 */
export const OrderPage = ({ visit, campaign, page, state, title, says, problems, children }: PropsWithChildren<OrderPageProps>) => (
  <OfficePage
    page={page}
    state={state}
    title={`${title}, ${campaign.title}`}
    visit={visit}
    trail={<CampaignTrail visit={visit} campaign={campaign} />}
    told={{ problems }}
  >
    <div class="top">
      <div>
        <h1>{title}</h1>
        <p class="soft">{says}</p>
      </div>
    </div>
    <div class="cols two">{children}</div>
  </OfficePage>
)
