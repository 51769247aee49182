import type { PropsWithChildren } from 'hono/jsx'
import { participantsWords } from '../../../templates/words/office/participants.ts'
import { OfficePage } from '../pages/office-page.tsx'
import type { ParticipantsProps } from './participants-props.ts'

interface PrintProps extends Pick<ParticipantsProps, 'visit' | 'campaign'> {
  page: string
  title: string
  /** How to print it: on the screen only. */
  says: string
}

/** A page made to be printed; what is around it stays on the screen. */
export const PrintPage = ({ visit, campaign, page, title, says, children }: PropsWithChildren<PrintProps>) => (
  <OfficePage
    page={page}
    title={`${title}, ${campaign.title}`}
    visit={visit}
    trail={<a href={`/c/${campaign.id}/deltagere`}>{participantsWords[visit.language].back}</a>}
  >
    <div class="screen top">
      <div>
        <h1>{title}</h1>
        <p class="soft">{says}</p>
      </div>
    </div>
    {children}
  </OfficePage>
)
