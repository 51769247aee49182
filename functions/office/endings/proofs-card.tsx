import { endingsWords } from '../../../templates/words/office/endings.ts'
import type { Erasure } from '../../endings/erasures.ts'
import { localDate } from '../../schedule/local-time.ts'
import { printedDate } from '../../schedule/printed-dates.ts'
import type { Language } from '../../values/language.ts'
import { ErasingHead } from './erasing-head.tsx'

/** What was erased, newest first, each with the line that proves it. */
export const ProofsCard = ({
  erasures,
  language,
  isOfMany = false,
}: {
  erasures: readonly Erasure[]
  language: Language
  isOfMany?: boolean
}) => {
  const words = endingsWords[language]
  return (
    <section class="card" aria-labelledby="beviser">
      <h2 id="beviser">{words.proofs}</h2>
      <p class="soft">{erasures.length > 0 ? words.proofsSay : words.noProofs}</p>
      {erasures.length > 0 && (
        <table class="table stacks">
          <ErasingHead language={language} isOfMany={isOfMany} />
          <tbody>
            {erasures.toReversed().map(({ at, what, campaign, rows, objects, proof }) => (
              <tr data-erased={what}>
                <th scope="row">{printedDate(localDate(at), language).long}</th>
                <td>{words.clocks[what] ?? what}</td>
                {isOfMany && <td>{campaign && <a href={`/c/${campaign}`}>{campaign}</a>}</td>}
                <td>
                  <details>
                    <summary>{words.kindsOf(rows, objects)}</summary>
                    <code>{proof}</code>
                  </details>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
