import { endingsWords } from '../../../templates/words/office/endings.ts'
import { loadLetter } from '../../campaign/store.ts'
import { loadVersions } from '../../documents/store.ts'
import { isStillToBeHeld } from '../../endings/erase-early.ts'
import { loadErasures } from '../../endings/erasures.ts'
import { erase, shownPlan } from '../../staff/acts/retention.ts'
import type { Problem } from '../../values/problem.ts'
import { backTo, giveOrder } from '../order-given.ts'
import { isNumber, numberTyped } from '../orders/number-field.tsx'
import { wrongNumber } from '../orders/wrong-number.ts'
import type { LetterVisit, OrderHouse } from '../visit.ts'
import { ErasingPage } from './erasing-page.tsx'

/** What of a letter is erased when, its archive, and erasing it before its time. */
export const erasingPage = (house: OrderHouse) => (visit: LetterVisit) => shown(house, visit, [], 200)

async function shown(
  house: OrderHouse,
  visit: LetterVisit,
  problems: readonly Problem[],
  status: 200 | 409 | 422,
  confirmed = '',
): Promise<Response> {
  const { c, campaign } = visit
  const { id } = campaign
  const [due, erasures, letter, documents] = await Promise.all([
    shownPlan(house, id),
    loadErasures(house),
    loadLetter(house, id, { consistent: true }),
    loadVersions(house, id),
  ])
  return c.html(
    <ErasingPage
      visit={visit}
      campaign={campaign}
      due={due}
      erasures={erasures.filter(({ campaign }) => campaign === id)}
      documents={documents}
      isToCome={isStillToBeHeld(campaign, letter, house.clock.now())}
      confirmed={confirmed}
      problems={problems}
      done={c.req.query('gjort')}
    />,
    status,
  )
}

/** Erases the letter's people before their clock; how many are on the list is typed. */
export const eraseNow = (house: OrderHouse) => async (visit: LetterVisit) => {
  const { c, campaign, language } = visit
  const confirmed = numberTyped((await c.req.parseBody()).confirmed)
  if (!isNumber(confirmed)) return shown(house, visit, [wrongNumber(endingsWords[language].wrongNumber)], 422, confirmed)
  const given = await giveOrder(house, visit, 'erase', erase, { campaign: campaign.id, confirmed: Number(confirmed) })
  return given.done ? backTo(visit, `/c/${campaign.id}/slet`, 'erased') : shown(house, visit, given.problems, given.status, confirmed)
}
