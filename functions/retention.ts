import * as v from 'valibot'
import { controllerFrom } from './about/controller.ts'
import { countedPlan } from './endings/counted-plan.ts'
import { eraseEarly } from './endings/erase-early.ts'
import { type ForgetHouse, type ForgetRefused, type Forgotten, forgetAddress, wouldForget } from './endings/forget.ts'
import { type EraseAnswer, EraseOrder } from './endings/order.ts'
import { retentionRound } from './endings/round.ts'
import { addressKeyFromEnvironment } from './platform/address-key-secret.ts'
import { systemClock } from './platform/clock.ts'
import { onColdStart } from './platform/cold-start.ts'
import { tableFromEnvironment } from './platform/dynamodb.ts'
import { openLog } from './platform/log.ts'
import { systemRandom } from './platform/random.ts'
import { environment } from './platform/settings.ts'
import { storedVersionsFromEnvironment } from './platform/stored-versions.ts'
import type { CampaignId } from './values/ids.ts'

/**
 * The only door that may erase people. Every night at three, Danish time, it erases what is due;
 * between the nights staff's doors order of it what only it may do.
 */
export const openRetention = (house: ForgetHouse) => async (event: unknown) => {
  const order = v.safeParse(EraseOrder, event)
  return order.success ? answer(house, order.output) : { outcome: 'erased', erased: await retentionRound(house) }
}

async function answer(house: ForgetHouse, order: v.InferOutput<typeof EraseOrder>): Promise<EraseAnswer> {
  switch (order.order) {
    case 'forget':
      return answerOn(await forgetAddress(house, order))
    case 'wouldForget':
      return answerOn(await wouldForget(house, order.address))
    case 'look':
      return { outcome: 'looked', due: await countedPlan(house, order.campaign as CampaignId | null) }
    case 'erase': {
      const erased = await eraseEarly(house, order.campaign as CampaignId)
      return typeof erased === 'string' ? { outcome: 'refused', because: erased } : { outcome: 'erased', erased: erased ? [erased] : [] }
    }
    case 'round':
      return { outcome: 'erased', erased: await retentionRound(house) }
  }
}

const answerOn = (forgotten: Forgotten | ForgetRefused): EraseAnswer =>
  typeof forgotten === 'string' ? { outcome: forgotten } : { outcome: 'forgotten', forgotten }

export const handler = onColdStart(async () =>
  openRetention({
    table: tableFromEnvironment(),
    stored: storedVersionsFromEnvironment(),
    clock: systemClock,
    random: systemRandom,
    addressKey: addressKeyFromEnvironment(),
    controller: controllerFrom(environment('CONTROLLER')),
    closeAfterDays: Number(environment('CLOSE_AFTER_DAYS')),
    log: openLog('retention'),
  }),
)
