import * as v from 'valibot'
import { act, refusal, unknownCampaign } from '../act.ts'
import { whyNotRunning } from '../not-running.ts'
import { campaign } from '../order.ts'
import { resume as goOn, type PauseHouse, type PauseOrder, pause as stop } from '../pause.ts'

const shape = v.strictObject({ campaign })

export const pause = act({
  least: 'sender',
  mails: 'nobody',
  shape,
  does: (house: PauseHouse, order, by) => turn(house, { ...order, by }, stop),
})
/** What waited is mailed. */
export const resume = act({
  least: 'sender',
  mails: 'many',
  shape,
  does: (house: PauseHouse, order, by) => turn(house, { ...order, by }, goOn),
})

async function turn(house: PauseHouse, order: PauseOrder, how: typeof stop) {
  const turned = await how(house, order)
  switch (turned.outcome) {
    case 'unknown':
      return unknownCampaign(order.campaign)
    case 'notRunning': {
      const not = whyNotRunning(turned.state, 'Arrangementet er ikke sendt ud.')
      return refusal(order.campaign, not.code, not.says)
    }
    case 'alreadySo':
      return { outcome: turned.outcome }
    default:
      return { ...turned, steps: turned.steps.map(({ name }) => name) }
  }
}
