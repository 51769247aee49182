import { changeWords } from '../../../templates/words/office/change.ts'
import { freeSeats } from '../../staff/acts/free-seats.ts'
import { loadChangesMade } from '../../staff/changes-made.ts'
import type { Problem } from '../../values/problem.ts'
import { backTo, giveOrder } from '../order-given.ts'
import { isNumber, numberTyped } from '../orders/number-field.tsx'
import { wrongNumber } from '../orders/wrong-number.ts'
import type { DeskHouse, LetterVisit } from '../visit.ts'
import { ChangesPage } from './changes-page.tsx'

/** What can be changed of a plan, and what has been: its mails, and who has not said. */
export const changesPage = (house: DeskHouse) => (visit: LetterVisit) => shown(house, visit, [], 200)

async function shown(
  house: DeskHouse,
  visit: LetterVisit,
  problems: readonly Problem[],
  status: 200 | 409 | 422,
  confirmed = '',
): Promise<Response> {
  const { c, campaign } = visit
  const made = await loadChangesMade(house, campaign)
  return c.html(<ChangesPage visit={visit} made={made} confirmed={confirmed} problems={problems} done={c.req.query('gjort')} />, status)
}

/** Seats of those who have not said by the deadline: the number of them is typed. */
export const orderFreeSeats = (house: DeskHouse) => async (visit: LetterVisit) => {
  const { c, campaign, language } = visit
  const words = changeWords[language]
  const confirmed = numberTyped((await c.req.parseBody()).confirmed)
  const again = (status: 409 | 422, problems: readonly Problem[]) => shown(house, visit, problems, status, confirmed)
  if (!isNumber(confirmed)) return again(422, [wrongNumber(words.wrongNumber)])
  const given = await giveOrder(house, visit, 'free-seats', freeSeats, { campaign: campaign.id, confirmed: Number(confirmed) })
  if (!given.done) return again(given.status, given.problems)
  return given.outcome.outcome === 'freed'
    ? backTo(visit, `/c/${campaign.id}/aendringer`, 'freed')
    : again(409, [wrongNumber(words.nobodyToFree)])
}
