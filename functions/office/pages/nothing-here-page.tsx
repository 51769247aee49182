import { lettersWords } from '../../../templates/words/office/letters.ts'
import type { Campaign } from '../../campaign/store.ts'
import type { Problem } from '../../values/problem.ts'
import { findingInWords } from '../letter/finding-in-words.ts'
import type { Visit } from '../visit.ts'
import { OfficePage } from './office-page.tsx'

export interface NothingHere {
  visit: Visit
  campaign: Campaign
  page: string
  heading: string
  title: string
  says: string
  problems?: readonly Problem[]
  /** Where what is wanting is given. */
  to: { path: string; says: string }
}

/**
 * A page of a letter that has nothing to show yet (empty state): what is wanting, and the way
 * there.
 */
export const NothingHerePage = ({ visit, campaign, page, heading, title, says, problems = [], to }: NothingHere) => (
  <OfficePage
    page={page}
    state="empty"
    title={`${heading}, ${campaign.title}`}
    visit={visit}
    trail={
      <>
        <a href="/">{lettersWords[visit.language].title}</a> / <a href={`/c/${campaign.id}`}>{campaign.title}</a>
      </>
    }
  >
    <div class="top">
      <h1>{heading}</h1>
    </div>
    <div class="empty">
      <b>{title}</b>
      <p>{says}</p>
      <ul>
        {problems.map(problem => (
          <li>{findingInWords(problem, visit.language).says}</li>
        ))}
      </ul>
      <p>
        <a class="btn main" href={`/c/${campaign.id}${to.path}`}>
          {to.says}
        </a>
      </p>
    </div>
  </OfficePage>
)
