import { campaignWords } from '../../../templates/words/office/campaign.ts'
import { municipalityOf } from '../../audience/counted-by.ts'
import { latestAnswers } from '../../audience/latest-answers.ts'
import { capitalised } from '../../values/capitalised.ts'
import { printedMoment } from '../../values/printed-moment.ts'
import { StatusPill } from '../pages/status-pill.tsx'
import type { CampaignProps } from './campaign-props.ts'

/** The latest answers. */
export const LatestCard = ({ visit: { language }, standing: { campaign, letter, persons } }: CampaignProps) => {
  const words = campaignWords[language]
  const latest = latestAnswers(persons, 8)
  return (
    <section class="card" aria-labelledby="senest">
      <h2 id="senest">{words.latest}</h2>
      {latest.length === 0 ? (
        <p class="soft">{words.nobodyYet}</p>
      ) : (
        <table class="table stacks">
          <thead>
            <tr>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.answer}</th>
              <th scope="col" class="r">
                {words.when}
              </th>
            </tr>
          </thead>
          <tbody>
            {latest.map(person => (
              <tr>
                <td>
                  <a href={`/c/${campaign.id}/person/${person.number}`}>{person.name}</a>
                  <br />
                  <span class="soft">{municipalityOf(person)?.label}</span>
                </td>
                <td>
                  <StatusPill answer={person.answer} letter={letter} language={language} />
                </td>
                <td class="r">{capitalised(printedMoment(person.answer.since, language))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
