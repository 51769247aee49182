import { ordersWords } from '../../../templates/words/office/orders.ts'
import type { Reach } from '../../mailing/reach.ts'
import { reasonInWords } from '../../staff/why-words.ts'
import { capitalised } from '../../values/capitalised.ts'
import type { Visit } from '../visit.ts'

/** How many get it, and who not and why. */
export const ReachCard = ({ visit, reach: { sends, leftOut } }: { visit: Visit; reach: Reach }) => {
  const words = ordersWords[visit.language]
  const reasons = Object.entries(leftOut).toSorted(([, a], [, b]) => b - a)
  return (
    <section class="card" aria-labelledby="hvem">
      <h2 id="hvem">{words.goesTo}</h2>
      <p>
        <strong data-count="sends">{words.sends(sends)}</strong>
      </p>
      {reasons.length === 0 ? (
        <p class="soft">{words.nobodyLeftOut}</p>
      ) : (
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words.because}</th>
              <th scope="col" class="r">
                {words.count}
              </th>
            </tr>
          </thead>
          <tbody>
            {reasons.map(([because, people]) => (
              <tr>
                <td>{capitalised(reasonInWords(because, visit.language))}</td>
                <td class="r">{people}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
