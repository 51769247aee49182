import * as v from 'valibot'
import { messageReaders } from '../../letter/step.ts'
import { act, unknownCampaign } from '../act.ts'
import type { LaunchHouse } from '../launch-letter.ts'
import { campaign, confirmed } from '../order.ts'
import { remind as remindNow } from '../remind.ts'
import { send as sendNow } from '../send.ts'

export const remind = act({
  least: 'sender',
  mails: 'many',
  shape: v.strictObject({ campaign, dryRun: v.boolean(), confirmed }),
  async does(house: LaunchHouse, order, by) {
    const reminded = await remindNow(house, { ...order, by })
    return reminded.outcome === 'unknownCampaign' ? unknownCampaign(order.campaign) : reminded
  },
})

export const send = act({
  least: 'sender',
  mails: 'many',
  shape: v.strictObject({
    campaign,
    to: v.picklist(messageReaders),
    text: v.pipe(v.string(), v.maxLength(200_000)),
    confirmed,
  }),
  async does(house: LaunchHouse, order, by) {
    const sent = await sendNow(house, { ...order, by })
    return sent.outcome === 'unknownCampaign' ? unknownCampaign(order.campaign) : sent
  },
})
