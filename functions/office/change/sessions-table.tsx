import { changeWords } from '../../../templates/words/office/change.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { printedMoney } from '../../letter/money.ts'
import type { SessionIfChanged } from '../../staff/what-if.ts'
import type { LetterVisit } from '../visit.ts'
import { sessionSays } from './session-says.ts'

interface SessionsTableProps {
  visit: LetterVisit
  letter: FrozenLetter
  sessions: readonly SessionIfChanged[]
}

/** Session by session: who sits there, whom a change concerns and what it frees. */
export const SessionsTable = ({ visit, letter, sessions }: SessionsTableProps) => {
  const { language, campaign } = visit
  const words = changeWords[language]
  // A column nobody has a number in takes room from the others.
  const hasSeats = sessions.some(({ capacity }) => capacity !== null)
  const hasMinimum = sessions.some(({ minimum }) => minimum !== null)
  const headings = [
    words.registered,
    ...(hasSeats ? [words.seats] : []),
    ...(hasMinimum ? [words.minimum] : []),
    words.affected,
    ...(letter.price ? [words.released] : []),
  ]
  return (
    <div class="scroll">
      <table class="table stacks by-row">
        <thead>
          <tr>
            <th scope="col">{words.session}</th>
            {headings.map(heading => (
              <th scope="col" class="r">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ session, registered, capacity, minimum, affected, oere }) => (
            <tr>
              <th scope="row">{sessionSays(letter, session)}</th>
              <td class="r" data-label={words.registered}>
                <a href={`/c/${campaign.id}/inviterede?gang=${session}`}>{registered}</a>
              </td>
              {hasSeats && (
                <td class="r" data-label={words.seats}>
                  {capacity ?? '–'}
                </td>
              )}
              {hasMinimum && (
                <td class="r" data-label={words.minimum}>
                  {minimum ?? '–'}
                </td>
              )}
              <td class="r" data-label={words.affected} data-affected={session}>
                {affected}
              </td>
              {letter.price && (
                <td class="r" data-label={words.released}>
                  {printedMoney(oere, language)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
