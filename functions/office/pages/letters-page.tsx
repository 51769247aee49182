import { campaignWords } from '../../../templates/words/office/campaign.ts'
import { lettersWords } from '../../../templates/words/office/letters.ts'
import { newLetterWords } from '../../../templates/words/office/new.ts'
import type { Glance } from '../../staff/overview.ts'
import type { Visit } from '../visit.ts'
import { may, OfficePage } from './office-page.tsx'

/** Every letter: a sentence each, and the way in. */
export const LettersPage = ({ visit, letters }: { visit: Visit; letters: readonly Glance[] }) => {
  const words = lettersWords[visit.language]
  const campaign = campaignWords[visit.language]
  const newLetter = newLetterWords[visit.language]
  return (
    <OfficePage page="letters" title={words.title} visit={visit} state={letters.length === 0 ? 'empty' : 'ready'}>
      <div class="top">
        <h1>{words.title}</h1>
        {may(visit, 'editor') && (
          <a class="btn main" href="/ny">
            {newLetter.title}
          </a>
        )}
      </div>
      {letters.length === 0 ? (
        <p class="empty">
          <b>{words.none}</b>
          {words.noneSays}
        </p>
      ) : (
        <ul class="cols">
          {letters.map(({ id, title, state, answers, recipients }) => (
            <li class="card">
              <span class="pill plain">{words.state[state] ?? state}</span>
              <h2>
                <a href={`/c/${id}`}>{title || newLetter.untitled}</a>
              </h2>
              <p class="soft">
                {state === 'draft'
                  ? campaign.draftSays(recipients)
                  : words.sentence({ ...answers, declined: answers.declined + answers.cancelled + answers.transferred })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </OfficePage>
  )
}
