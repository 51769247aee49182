import { endingsWords } from '../../../templates/words/office/endings.ts'
import { lettersWords } from '../../../templates/words/office/letters.ts'
import { noAnswers } from '../../audience/counted-as.ts'
import type { Erasure } from '../../endings/erasures.ts'
import { localDate } from '../../schedule/local-time.ts'
import { printedDate } from '../../schedule/printed-dates.ts'
import { capitalised } from '../../values/capitalised.ts'
import { danish } from '../../values/danish.ts'
import { CampaignTrail } from '../pages/campaign-trail.tsx'
import { may, OfficePage } from '../pages/office-page.tsx'
import type { ToldProps } from '../pages/told.tsx'
import type { LetterVisit } from '../visit.ts'
import { ProofsCard } from './proofs-card.tsx'

/** What is left of a letter whose people are erased: counts, and the proofs. */
export const ErasedPage = ({ visit, erasures, problems, done }: ToldProps & { visit: LetterVisit; erasures: readonly Erasure[] }) => {
  const { language, campaign } = visit
  const words = endingsWords[language]
  const letters = lettersWords[language]
  const { numbers } = campaign
  const last = erasures.findLast(({ what }) => what === 'ordinary')
  return (
    <OfficePage
      page="campaign"
      state="erased"
      title={campaign.title}
      visit={visit}
      trail={<CampaignTrail visit={visit} campaign={campaign} />}
      told={{ problems, done, words: words.done }}
    >
      <div class="top">
        <div>
          <span class="pill plain">{letters.state.erased}</span>
          <h1>{campaign.title}</h1>
          {numbers?.lastDay && <p class="soft">{printedDate(numbers.lastDay, language).long}</p>}
          <p>
            <strong>{last ? words.erasedSays(printedDate(localDate(last.at), language).long) : words.erasedNoDay}</strong>
          </p>
        </div>
        {may(visit, 'admin') && (
          <div class="buttons">
            <a class="btn" href={`/c/${campaign.id}/slet`}>
              {words.title}
            </a>
          </div>
        )}
      </div>
      <div class="cols">
        {numbers && (
          <section class="card" aria-labelledby="tal">
            <h2 id="tal">{words.numbers}</h2>
            <p>{letters.sentence(answersOf(numbers.answers))}</p>
            <Counts heading={words.came} counts={numbers.came} />
            <Counts heading={words.cameFrom} counts={numbers.municipalities} />
          </section>
        )}
        <ProofsCard erasures={erasures} language={language} />
      </div>
    </OfficePage>
  )
}

function answersOf(counts: Record<string, number>) {
  const { registered, toReconfirm, declined, cancelled, transferred, noAnswer } = { ...noAnswers(), ...counts }
  return { registered, toReconfirm, noAnswer, declined: declined + cancelled + transferred }
}

const Counts = ({ heading, counts }: { heading: string; counts: Record<string, number> }) =>
  Object.keys(counts).length === 0 ? null : (
    <>
      <h3>{heading}</h3>
      <ul>
        {Object.entries(counts)
          .toSorted(([a], [b]) => danish.compare(a, b))
          .map(([name, count]) => (
            <li>
              {capitalised(name)}: {count}
            </li>
          ))}
      </ul>
    </>
  )
