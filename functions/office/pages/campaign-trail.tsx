import type { Campaign } from '../../campaign/store.ts'
import { officeWords } from '../office-words.ts'
import type { Visit } from '../visit.ts'

/** The way back from a page of one letter: all letters, and this one. */
export const CampaignTrail = ({ visit, campaign }: { visit: Visit; campaign: Pick<Campaign, 'id' | 'title'> }) => (
  <>
    <a href="/">{officeWords(visit.language).letters.title}</a> /{' '}
    <a href={`/c/${campaign.id}`}>{campaign.title || officeWords(visit.language).newLetter.untitled}</a>
  </>
)
