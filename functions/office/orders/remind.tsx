import { ordersWords } from '../../../templates/words/office/orders.ts'
import { remind } from '../../staff/acts/extra-mail.ts'
import type { Problem } from '../../values/problem.ts'
import { backTo, giveOrder } from '../order-given.ts'
import type { DeskHouse, LetterVisit } from '../visit.ts'
import { isNumber, NumberField, numberTyped } from './number-field.tsx'
import { OrderPage } from './order-page.tsx'
import { ReachCard } from './reach-card.tsx'
import { wrongNumber } from './wrong-number.ts'

/** A reminder beside the timetable: whom it would reach, before it does. */
export const remindPage = (house: DeskHouse) => (visit: LetterVisit) => shown(house, visit, { confirmed: '', problems: [], status: 200 })

interface Shown {
  confirmed: string
  problems: readonly Problem[]
  status: 200 | 409 | 422
}

async function shown(house: DeskHouse, visit: LetterVisit, { confirmed, problems, status }: Shown): Promise<Response> {
  const { c, campaign } = visit
  const words = ordersWords[visit.language]
  const given = await giveOrder(house, visit, 'remind', remind, { campaign: campaign.id, dryRun: true, confirmed: null })
  const outcome = given.done ? given.outcome : null
  const reach = outcome && 'sends' in outcome ? outcome : null
  const why = given.done ? [] : given.problems
  return c.html(
    <OrderPage
      visit={visit}
      campaign={campaign}
      page="remind"
      state={reach && reach.sends > 0 ? 'ready' : 'empty'}
      title={words.remind}
      says={words.remindSays}
      problems={problems}
    >
      {reach && <ReachCard visit={visit} reach={reach} />}
      {reach && reach.sends > 0 ? (
        <form method="post" class="card stack">
          {outcome?.outcome === 'dryRun' && outcome.asks && <p class="notice warn">{words.fresh}</p>}
          <NumberField label={words.number} says={words.numberSays(reach.sends)} value={confirmed} problems={problems} />
          <p class="buttons">
            <button type="submit" class="btn main">
              {words.remindButton(reach.sends)}
            </button>
          </p>
        </form>
      ) : (
        <div class="empty">
          <b>{reach ? words.remindNobody : words.notNow}</b>
          {why.map(({ says }) => (
            <p>{says}</p>
          ))}
        </div>
      )}
    </OrderPage>,
    status,
  )
}

export const orderReminder = (house: DeskHouse) => async (visit: LetterVisit) => {
  const { c, campaign, language } = visit
  const confirmed = numberTyped((await c.req.parseBody()).confirmed)
  const again = (status: 409 | 422, problems: readonly Problem[]) => shown(house, visit, { confirmed, problems, status })
  if (!isNumber(confirmed)) return again(422, [wrongNumber(ordersWords[language].wrongNumber)])
  const given = await giveOrder(house, visit, 'remind', remind, { campaign: campaign.id, dryRun: false, confirmed: Number(confirmed) })
  if (!given.done) return again(given.status, given.problems)
  return given.outcome.outcome === 'nobody'
    ? again(409, [wrongNumber(ordersWords[language].remindNobody)])
    : backTo(visit, `/c/${campaign.id}`, 'reminded')
}
