import { ordersWords } from '../../../templates/words/office/orders.ts'
import type { Reach } from '../../mailing/reach.ts'
import { LeftOutTable } from '../pages/left-out-table.tsx'
import type { Visit } from '../visit.ts'

/** How many get it, and who not and why. */
export const ReachCard = ({ visit, reach: { sends, leftOut } }: { visit: Visit; reach: Reach }) => {
  const words = ordersWords[visit.language]
  return (
    <section class="card" aria-labelledby="hvem">
      <h2 id="hvem">{words.goesTo}</h2>
      <p>
        <strong data-count="sends">{words.sends(sends)}</strong>
      </p>
      <LeftOutTable leftOut={leftOut} language={visit.language} words={words} />
    </section>
  )
}
