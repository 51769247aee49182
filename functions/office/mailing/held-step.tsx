import { mailingWords } from '../../../templates/words/office/mailing.ts'
import { ordersWords } from '../../../templates/words/office/orders.ts'
import { runOfAddress } from '../../letter/step.ts'
import { decideStep } from '../../staff/acts/held-step.ts'
import type { Problem } from '../../values/problem.ts'
import { backTo, giveOrder } from '../order-given.ts'
import { isNumber, NumberField, numberTyped } from '../orders/number-field.tsx'
import { OrderPage } from '../orders/order-page.tsx'
import { ReachCard } from '../orders/reach-card.tsx'
import { OrderRefusedPage } from '../pages/order-refused-page.tsx'
import { stepTitle } from '../step-title.ts'
import type { DeskHouse, LetterVisit } from '../visit.ts'

/**
 * A mailing that was held: it falls away at once; before it is sent whom it reaches is shown, and
 * the number typed.
 */
export async function decideOnHeld(
  house: DeskHouse,
  visit: LetterVisit,
  { decision, confirmed: typed }: Record<string, unknown>,
): Promise<Response> {
  const { c, campaign, language } = visit
  const words = mailingWords[language]
  const page = c.req.param('step') ?? ''
  const back = `/c/${campaign.id}/udsendelse/${page}`
  const give = (confirmed: number | null) =>
    giveOrder(house, visit, 'decide-step', decideStep, { campaign: campaign.id, step: runOfAddress(page), decision, confirmed })
  const refused = (problems: readonly Problem[], status: 409 | 422) =>
    c.html(<OrderRefusedPage visit={visit} problems={problems} back={back} />, status)
  const looked = await give(null)
  if (!looked.done) return refused(looked.problems, looked.status)
  if (looked.outcome.outcome === 'leftOut') return backTo(visit, back, 'leftOut')
  if (looked.outcome.outcome !== 'dryRun') return refused([wrong(words.decidedAlready)], 409)
  const { outcome: reach } = looked
  const confirmed = numberTyped(typed)
  const asks = (status: 200 | 409 | 422, problems: readonly Problem[]) =>
    c.html(
      <OrderPage
        visit={visit}
        campaign={campaign}
        page="held"
        state="looked"
        title={words.sendHeld(stepTitle(reach.step, language))}
        says={words.sendHeldSays}
        problems={problems}
      >
        <form method="post" class="card stack">
          <NumberField
            label={ordersWords[language].number}
            says={ordersWords[language].numberSays(reach.sends)}
            value={confirmed}
            problems={problems}
          />
          <p class="buttons">
            <button type="submit" class="btn main" name="decision" value="sendNow">
              {words.sendHeldButton(reach.sends)}
            </button>
            <a class="btn" href={back}>
              {words.notNow}
            </a>
          </p>
        </form>
        <ReachCard visit={visit} reach={reach} />
      </OrderPage>,
      status,
    )
  if (confirmed === '') return asks(200, [])
  if (!isNumber(confirmed)) return asks(422, [wrong(ordersWords[language].wrongNumber)])
  const given = await give(Number(confirmed))
  if (!given.done) return asks(given.status, given.problems)
  return given.outcome.outcome === 'sentNow' ? backTo(visit, back, 'sentNow') : refused([wrong(words.decidedAlready)], 409)
}

const wrong = (says: string): Problem => ({ at: 'confirmed', code: 'WRONG', level: 'blocker', says })
