import { lettersWords } from '../../../templates/words/office/letters.ts'
import { newLinkWords } from '../../../templates/words/office/new-link.ts'
import type { Campaign } from '../../campaign/store.ts'
import type { Visit } from '../visit.ts'

/** The way back from a page of one letter: all letters, and this one. */
export const CampaignTrail = ({ visit, campaign }: { visit: Visit; campaign: Pick<Campaign, 'id' | 'title'> }) => (
  <>
    <a href="/">{lettersWords[visit.language].title}</a> /{' '}
    <a href={`/c/${campaign.id}`}>{campaign.title || newLinkWords[visit.language].untitled}</a>
  </>
)
