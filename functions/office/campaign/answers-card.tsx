import { campaignWords } from '../../../templates/words/office/campaign.ts'
import { type AnswerGroup, countGroups, groupOf } from '../../audience/answer-group.ts'
import { AnswersChart } from '../../plots/answers-chart.tsx'
import { ShareBar } from '../../plots/share-bar.tsx'
import { localDate } from '../../schedule/local-time.ts'
import { printedDate } from '../../schedule/printed-dates.ts'
import type { Instant } from '../../values/instant.ts'
import type { Language } from '../../values/language.ts'
import { stepTitle } from '../step-title.ts'
import type { CampaignProps } from './campaign-props.ts'

/**
 * An offer nobody took has a number of its own, where there is any, and so have those who were
 * registered before the plan changed.
 */
const looks = [
  ['registered', 'yes'],
  ['toReconfirm', 'wait'],
  ['declined', 'no'],
  ['noAnswer', 'none'],
  ['undelivered', 'fail'],
  ['waiting', 'wait'],
  ['lapsed', 'none'],
] as const

/** The numbers, each with the list it counts, and how they came about. */
export const AnswersCard = ({ visit: { language }, standing, now }: CampaignProps) => {
  const words = campaignWords[language]
  const { campaign, letter, persons, steps } = standing
  const groups = countGroups(persons, letter)
  const counts = looks
    .map(([key, look]) => [key, look, groups[key]] as const)
    .filter(([key, , count]) => count > 0 || (key !== 'lapsed' && key !== 'toReconfirm'))
  const moments = (group: AnswerGroup): Instant[] =>
    persons.flatMap(person => ('since' in person.answer && groupOf(person, letter) === group ? [person.answer.since] : []))
  const [yes, no] = [moments('registered'), moments('declined')]
  const day = (at: Instant) => printedDate(localDate(at), language).brief
  return (
    <section class="card" aria-labelledby="svar">
      <h2 id="svar">{words.answers}</h2>
      <ShareBar shares={counts.map(([, look, count]) => ({ look, count }))} />
      <dl class="tally">
        {counts.map(([key, look, count]) => (
          <div>
            <dt>
              <i class={`dot c-${look}`} />
              {words.tally[key]}
            </dt>
            <dd data-count={key}>
              <a href={`/c/${campaign.id}/inviterede?status=${key}`}>{count}</a>
            </dd>
          </div>
        ))}
      </dl>
      {campaign.launchedAt !== null && yes.length + no.length > 0 && (
        <figure>
          <AnswersChart
            yes={yes}
            no={no}
            from={campaign.launchedAt}
            to={now}
            marks={steps.filter(({ at }) => at <= now).map(step => ({ at: step.at, label: stepTitle(step, language) }))}
            title={words.chart}
            says={words.chartSays(yes.length, no.length)}
            label={words.chartLabel}
            day={day}
          />
          <AnswersByDay yes={yes} no={no} words={words} day={day} />
        </figure>
      )}
    </section>
  )
}

interface ByDayProps {
  yes: Instant[]
  no: Instant[]
  words: (typeof campaignWords)[Language]
  day(at: Instant): string
}

/** The same as the chart, as numbers. */
const AnswersByDay = ({ yes, no, words, day }: ByDayProps) => {
  const days = [...new Map([...yes, ...no].toSorted().map(at => [localDate(at), at])).entries()]
  const until = (moments: Instant[], date: string) => moments.filter(at => localDate(at) <= date).length
  return (
    <details>
      <summary>{words.asTable}</summary>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col" class="r">
              {words.tally.registered}
            </th>
            <th scope="col" class="r">
              {words.tally.declined}
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map(([date, at]) => (
            <tr>
              <th scope="row">{day(at)}</th>
              <td class="r">{until(yes, date)}</td>
              <td class="r">{until(no, date)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
