import * as v from 'valibot'
import { act } from '../act.ts'
import { launchAdded } from '../launch-added.ts'
import { campaign, campaignFolder, columns, count, moment } from '../order.ts'
import { takeInAndLaunch } from '../take-in-and-launch.ts'
import { readOrder } from './read-order.ts'

const at = v.optional(moment)

export const launch = act({
  least: 'sender',
  mails: 'many',
  shape: v.strictObject({
    ...campaignFolder.entries,
    columns,
    confirmed: v.union([count, v.literal('everyone')]),
    at,
    dismiss: v.optional(v.record(v.string(), v.string()), {}),
  }),
  async does(house, order, by) {
    const { confirmed, at, dismiss } = order
    return takeInAndLaunch(house, { read: await readOrder(house, order), confirmed, at, dismiss, by })
  },
})

/** Invites those who came on the list after the launch, and nobody else. */
export const inviteAdded = act({
  least: 'sender',
  mails: 'many',
  shape: v.strictObject({ campaign, confirmed: count, at }),
  does: (house, { campaign, confirmed, at }, by) => launchAdded(house, { campaign, confirmed, by, ...(at && { at }) }),
})
