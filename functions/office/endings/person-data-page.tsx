import { endingsWords } from '../../../templates/words/office/endings.ts'
import type { PersonRow } from '../../audience/person.ts'
import type { Forgotten } from '../../endings/forget.ts'
import type { PersonRequest } from '../../outbox/person-request.ts'
import { localDate, monthsAfter } from '../../schedule/local-time.ts'
import { printedDate } from '../../schedule/printed-dates.ts'
import { capitalised } from '../../values/capitalised.ts'
import type { Problem } from '../../values/problem.ts'
import { CampaignTrail } from '../pages/campaign-trail.tsx'
import { OfficePage } from '../pages/office-page.tsx'
import type { LetterVisit } from '../visit.ts'

interface PersonDataProps {
  visit: LetterVisit
  person: PersonRow
  /** What they have asked for and nobody has seen to. */
  requests: readonly PersonRequest[]
  /** What erasing them would do; null where it cannot be done now. */
  would: (Forgotten & { says: readonly string[] }) | null
  problems: readonly Problem[]
}

export const PersonDataPage = (props: PersonDataProps) => {
  const { visit, person, requests, problems } = props
  const { language, campaign } = visit
  const words = endingsWords[language]
  return (
    <OfficePage
      page="person-data"
      state={requests.length > 0 ? 'asked' : 'ready'}
      title={`${words.person}, ${person.name}`}
      visit={visit}
      trail={
        <>
          <CampaignTrail visit={visit} campaign={campaign} /> / <a href={`/c/${campaign.id}/person/${person.number}`}>{person.name}</a>
        </>
      }
      told={{ problems }}
    >
      <div class="top">
        <div>
          <h1>{words.person}</h1>
          <p class="soft">{`${person.name}, ${person.email}. ${words.personSays}`}</p>
        </div>
      </div>
      {requests.map(({ wants, at }) => (
        <p class="notice warn">
          <strong>{`${person.name} ${words.asked[wants]}`}</strong>
          <br />
          {words.askedBy(capitalised(dayOf(at)), printedDate(monthsAfter(localDate(at), 1), language).long)}
        </p>
      ))}
      <div class="cols two">
        <ForgetCard {...props} />
        <CopyCard visit={visit} />
      </div>
    </OfficePage>
  )

  function dayOf(at: PersonRequest['at']): string {
    return printedDate(localDate(at), language).long
  }
}

const CopyCard = ({ visit }: Pick<PersonDataProps, 'visit'>) => {
  const words = endingsWords[visit.language]
  return (
    <section class="card" aria-labelledby="kopi">
      <h2 id="kopi">{words.copy}</h2>
      <p class="soft">{words.copySays}</p>
      <form method="post" class="buttons">
        <button type="submit" class="btn" name="action" value="copyPage">
          {words.copyPage}
        </button>
        <button type="submit" class="btn low" name="action" value="copyData">
          {words.copyData}
        </button>
      </form>
    </section>
  )
}

const ForgetCard = ({ visit, would }: PersonDataProps) => {
  const words = endingsWords[visit.language]
  if (!would) return null
  const { campaigns, rows, objects, kept, says } = would
  return (
    <section class="card stack" aria-labelledby="slet">
      <h2 id="slet">{words.forget}</h2>
      <p>{words.forgetSays(campaigns)}</p>
      <h3>{words.goes}</h3>
      <ul>
        <li data-count="rows">{words.goesRows(words.kindsOf(rows, objects))}</li>
        {says.map(sentence => (
          <li>{sentence}</li>
        ))}
        <li>{words.noBackground}</li>
      </ul>
      <h3>{words.kept}</h3>
      {kept.length === 0 ? (
        <p>{words.nothingKept}</p>
      ) : (
        <ul>
          {kept.map(({ what, why, until }) => (
            <li data-kept={what}>
              {why} {until === null ? words.keptWithoutEnd : words.keptUntil(printedDate(until, visit.language).long)}
            </li>
          ))}
        </ul>
      )}
      <form method="post" class="stack">
        <label class="tick">
          <input type="checkbox" name="confirmed" value="yes" required />
          {words.sure}
        </label>
        <p class="buttons">
          <button type="submit" class="btn stop" name="action" value="forgetPerson">
            {words.forgetButton}
          </button>
        </p>
      </form>
    </section>
  )
}
