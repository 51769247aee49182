import { participantsWords } from '../../../templates/words/office/participants.ts'
import { municipalityOf } from '../../audience/counted-by.ts'
import { CampaignTrail } from '../pages/campaign-trail.tsx'
import { may, OfficePage } from '../pages/office-page.tsx'
import type { Attending } from './attending.ts'
import type { ParticipantsProps } from './participants-props.ts'
import { sessionHeading } from './session-heading.ts'

export const ParticipantsPage = ({ visit, campaign, sessions, isPriced }: ParticipantsProps) => {
  const words = participantsWords[visit.language]
  const base = `/c/${campaign.id}`
  const all = sessions.reduce((sum, { people }) => sum + people.length, 0)
  return (
    <OfficePage
      page="participants"
      title={`${words.title}, ${campaign.title}`}
      state={all === 0 ? 'empty' : 'ready'}
      visit={visit}
      trail={<CampaignTrail visit={visit} campaign={campaign} />}
    >
      <div class="top">
        <div>
          <h1>{words.title}</h1>
          <p class="soft">{words.of(all)}</p>
        </div>
        {all > 0 && (
          <div class="buttons">
            <a class="btn" href={`${base}/deltagere/udskrift`}>
              {words.attendance}
            </a>
            <a class="btn" href={`${base}/deltagere/navneskilte`}>
              {words.badges}
            </a>
            {may(visit, 'editor') && (
              <a class="btn" href={`${base}/eksport/participants.xlsx`}>
                {words.workbook}
              </a>
            )}
            {may(visit, 'editor') && (
              <a class="btn low" href={`${base}/eksport/participants.csv`}>
                {words.csv}
              </a>
            )}
            {may(visit, 'editor') && isPriced && (
              <a class="btn" href={`${base}/eksport/invoices.xlsx`}>
                {words.invoices}
              </a>
            )}
          </div>
        )}
      </div>
      {all === 0 ? (
        <p class="empty">
          <b>{words.none}</b>
          {words.noneSays}
        </p>
      ) : (
        <div class="cols">
          {sessions.map(attending => (
            <SessionCard visit={visit} base={base} {...attending} />
          ))}
        </div>
      )}
    </OfficePage>
  )
}

const SessionCard = ({ visit, base, session, people, unsaid }: Attending & Pick<ParticipantsProps, 'visit'> & { base: string }) => {
  const words = participantsWords[visit.language]
  return (
    <section class="card" aria-labelledby={`gang-${session.id}`}>
      <h2 id={`gang-${session.id}`}>{sessionHeading(session)}</h2>
      <p class="soft">
        {words.of(people.length)}
        {unsaid.size > 0 && `. ${words.unsaidOf(unsaid.size)}`}
      </p>
      {people.length > 0 && (
        <table class="table stacks">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.role}</th>
              <th scope="col">{words.municipality}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(person => (
              <tr>
                <th scope="row">
                  <a href={`${base}/person/${person.number}`}>{person.name}</a>
                  {unsaid.has(person.number) && <span class="soft"> {words.unsaid}</span>}
                </th>
                <td>{person.role}</td>
                <td>{municipalityOf(person)?.label}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
