import { campaignWords } from '../../../templates/words/office/campaign.ts'
import { lettersWords } from '../../../templates/words/office/letters.ts'
import { newLinkWords } from '../../../templates/words/office/new-link.ts'
import { printedDate } from '../../schedule/printed-dates.ts'
import type { Glance } from '../../staff/overview.ts'
import type { Visit } from '../visit.ts'
import { may, OfficePage } from './office-page.tsx'

/** Every letter: a sentence each, and the way in. */
export const LettersPage = ({ visit, letters }: { visit: Visit; letters: readonly Glance[] }) => {
  const words = lettersWords[visit.language]
  const campaign = campaignWords[visit.language]
  const newLetter = newLinkWords[visit.language]
  const kept = letters.filter(({ state }) => state !== 'erased')
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
          {kept.map(({ id, title, state, answers, recipients }) => (
            <li class="card">
              <span class="pill plain">{words.state[state] ?? state}</span>
              <h2>
                <a href={`/c/${id}`}>{title || newLetter.untitled}</a>
              </h2>
              <p class="soft">{state === 'draft' ? campaign.draftSays(recipients) : sentenceOf(answers, words)}</p>
            </li>
          ))}
        </ul>
      )}
      <ErasedLetters visit={visit} letters={letters.filter(({ state }) => state === 'erased')} />
    </OfficePage>
  )
}

const sentenceOf = (answers: Glance['answers'], words: Pick<typeof lettersWords.da, 'sentence'>): string =>
  words.sentence({ ...answers, declined: answers.declined + answers.cancelled + answers.transferred })

/** A line each, with counts: their people are gone. */
const ErasedLetters = ({ visit, letters }: { visit: Visit; letters: readonly Glance[] }) => {
  const words = lettersWords[visit.language]
  if (letters.length === 0) return null
  return (
    <section class="card" aria-labelledby="slettede">
      <h2 id="slettede">{words.erased}</h2>
      <ul>
        {letters.map(({ id, title, answers, numbers }) => (
          <li data-state="erased">
            <a href={`/c/${id}`}>{title || id}</a>
            {numbers?.lastDay && `, ${printedDate(numbers.lastDay, visit.language).long}`}
            {`: ${sentenceOf(answers, words)}`}
          </li>
        ))}
      </ul>
    </section>
  )
}
