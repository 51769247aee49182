import { mailingWords } from '../../../templates/words/office/mailing.ts'
import type { Doubt } from '../../staff/doubts.ts'
import { printedMoment } from '../../values/printed-moment.ts'
import { may } from '../pages/office-page.tsx'
import type { MailingProps } from './mailing-props.ts'

type DoubtsProps = Pick<MailingProps, 'visit' | 'campaign' | 'doubts' | 'names'>

/** Calls the mail service never answered: staff decide what becomes of each. */
export const DoubtsCard = (props: DoubtsProps) => {
  const words = mailingWords[props.visit.language]
  return (
    <section class="card" aria-labelledby="tvivl">
      <h2 id="tvivl">{words.doubts}</h2>
      <p class="soft">{words.doubtsSay}</p>
      <ul class="todo">
        {props.doubts.map(doubt => (
          <li>
            <b>
              {words.people(doubt.people.length)}, {words.since(printedMoment(doubt.since, props.visit.language))}
            </b>
            <Names {...props} doubt={doubt} />
            <Decide {...props} doubt={doubt} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Names = ({ campaign, names, visit, doubt }: DoubtsProps & { doubt: Doubt }) => {
  const known = doubt.people.filter(number => names.has(number))
  return (
    <p>
      {known.map((number, index) => (
        <>
          {index > 0 && ', '}
          <a href={`/c/${campaign.id}/person/${number}`}>{names.get(number)}</a>
        </>
      ))}
      {known.length > 0 &&
        known.length < doubt.people.length &&
        ` ${mailingWords[visit.language].more(doubt.people.length - known.length)}`}
    </p>
  )
}

const Decide = ({ visit, doubt }: DoubtsProps & { doubt: Doubt }) => {
  const words = mailingWords[visit.language]
  if (doubt.row.state !== 'unknown') return <p class="soft">{words.doubtWaits}</p>
  if (!may(visit, 'sender')) return null
  return (
    <form method="post" class="buttons">
      <input type="hidden" name="doubt" value={doubt.name} />
      <button type="submit" class="btn low" name="decision" value="sendAgain">
        {words.sendAgain}
      </button>
      <button type="submit" class="btn low" name="decision" value="leave">
        {words.leave}
      </button>
    </form>
  )
}
