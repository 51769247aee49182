import { participantsWords } from '../../../templates/words/office/participants.ts'
import { municipalityOf } from '../../audience/counted-by.ts'
import type { ListProps } from './participants-props.ts'
import { PrintPage } from './print-page.tsx'

/** Badges to cut out, eight on a sheet. */
export const BadgesPage = ({ visit, campaign, sessions }: ListProps) => {
  const words = participantsWords[visit.language]
  return (
    <PrintPage visit={visit} campaign={campaign} page="badges" title={words.badges} says={words.badgesSays}>
      <ul class="badges">
        {sessions
          .flatMap(({ people }) => people)
          .map(person => (
            <li>
              <b>{person.name}</b>
              <span>{[person.role, municipalityOf(person)?.label].filter(Boolean).join(', ')}</span>
              <small>{campaign.title}</small>
            </li>
          ))}
      </ul>
    </PrintPage>
  )
}
