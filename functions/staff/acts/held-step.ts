import * as v from 'valibot'
import { act } from '../act.ts'
import { decideHeldStep } from '../held-step.ts'
import type { LaunchHouse } from '../launch-letter.ts'
import { campaign, confirmed } from '../order.ts'

/** A step that was held goes out now, or falls away. */
export const decideStep = act({
  least: 'sender',
  mails: 'many',
  shape: v.strictObject({
    campaign,
    step: v.pipe(v.string(), v.maxLength(40)),
    decision: v.picklist(['sendNow', 'leaveOut']),
    confirmed,
  }),
  does: (house: LaunchHouse, order, by) => decideHeldStep(house, { ...order, by }),
})
