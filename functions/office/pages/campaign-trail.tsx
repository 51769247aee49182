import { lettersWords } from '../../../templates/words/office/letters.ts'
import { newLetterWords } from '../../../templates/words/office/new.ts'
import type { Campaign } from '../../campaign/store.ts'
import type { Visit } from '../visit.ts'

/** The way back from a page of one letter: all letters, and this one. */
export const CampaignTrail = ({ visit, campaign }: { visit: Visit; campaign: Pick<Campaign, 'id' | 'title'> }) => (
  <>
    <a href="/">{lettersWords[visit.language].title}</a> /{' '}
    <a href={`/c/${campaign.id}`}>{campaign.title || newLetterWords[visit.language].untitled}</a>
  </>
)
