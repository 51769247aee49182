import { participantsWords } from '../../../templates/words/office/participants.ts'
import { municipalityOf } from '../../audience/counted-by.ts'
import type { ListProps } from './participants-props.ts'
import { PrintPage } from './print-page.tsx'
import { sessionHeading } from './session-heading.ts'

/** The list at the door: a sheet for each session, with a box to sign beside each name. */
export const AttendancePage = ({ visit, campaign, sessions }: ListProps) => {
  const words = participantsWords[visit.language]
  return (
    <PrintPage visit={visit} campaign={campaign} page="attendance" title={words.attendance} says={words.attendanceSays}>
      {sessions
        .filter(({ people }) => people.length > 0)
        .map(({ session, people, unsaid }) => (
          <section class="card sheet" aria-labelledby={`gang-${session.id}`}>
            <h2 id={`gang-${session.id}`}>{campaign.title}</h2>
            <p>
              {sessionHeading(session)}. {words.of(people.length)}
            </p>
            <table class="table stacks attendance">
              <thead>
                <tr>
                  <th scope="col">{words.name}</th>
                  <th scope="col">{words.municipality}</th>
                  <th scope="col">{words.signature}</th>
                </tr>
              </thead>
              <tbody>
                {people.map(person => (
                  <tr>
                    <th scope="row">
                      {person.name}
                      {unsaid.has(person.number) && <span class="soft"> {words.unsaid}</span>}
                    </th>
                    <td>{municipalityOf(person)?.label}</td>
                    <td class="box" />
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        ))}
    </PrintPage>
  )
}
