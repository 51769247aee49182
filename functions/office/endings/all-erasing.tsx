import { endingsWords } from '../../../templates/words/office/endings.ts'
import { loadErasures } from '../../endings/erasures.ts'
import { retention, shownPlan } from '../../staff/acts/retention.ts'
import { backTo, giveOrder } from '../order-given.ts'
import { OfficePage } from '../pages/office-page.tsx'
import { OrderRefusedPage } from '../pages/order-refused-page.tsx'
import type { OrderHouse, Visit } from '../visit.ts'
import { DueTable } from './due-table.tsx'
import { ProofsCard } from './proofs-card.tsx'

/** All that is kept and until when, and proof of what is gone. */
export const allErasingPage = (house: OrderHouse) => async (visit: Visit) => {
  const { c, language } = visit
  const words = endingsWords[language]
  const [due, erasures] = await Promise.all([shownPlan(house), loadErasures(house)])
  const dueNow = due.filter(({ isDue }) => isDue).length
  return c.html(
    <OfficePage
      page="all-erasing"
      title={words.all}
      visit={visit}
      state={dueNow > 0 ? 'due' : 'ready'}
      told={{ done: c.req.query('gjort'), words: words.done }}
    >
      <div class="top">
        <div>
          <h1>{words.all}</h1>
          <p class="soft">{words.allSays}</p>
        </div>
      </div>
      <div class="cols">
        <section class="card" aria-labelledby="hvornaar">
          <h2 id="hvornaar">{words.when}</h2>
          <p>{dueNow > 0 ? words.dueNow(dueNow) : words.nothingDue}</p>
          {dueNow > 0 && (
            <form method="post" class="buttons">
              <button type="submit" class="btn stop">
                {words.eraseDue}
              </button>
            </form>
          )}
          {due.length > 0 && <DueTable due={due} language={language} isOfMany />}
        </section>
        <ProofsCard erasures={erasures} language={language} isOfMany />
      </div>
    </OfficePage>,
  )
}

/** Erases what is due by now, as the night would have done. */
export const eraseDue = (house: OrderHouse) => async (visit: Visit) => {
  const given = await giveOrder(house, visit, 'retention', retention, {})
  if (given.done) return backTo(visit, '/sletning', 'roundDone')
  return visit.c.html(<OrderRefusedPage visit={visit} problems={given.problems} back="/sletning" />, given.status)
}
