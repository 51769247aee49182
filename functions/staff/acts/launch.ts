import * as v from 'valibot'
import { act, unknownCampaign } from '../act.ts'
import { launchAdded } from '../launch-added.ts'
import { type LaunchDraftHouse, launchDraft } from '../launch-draft.ts'
import { campaign, campaignFolder, columns, count, moment } from '../order.ts'
import { takeInAndLaunch } from '../take-in-and-launch.ts'
import { withdrawLaunch } from '../withdraw-launch.ts'
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

/** Launches the letter in hand, as the console does: it goes out two minutes later. */
export const launchTheDraft = act({
  least: 'sender',
  mails: 'many',
  shape: v.strictObject({ campaign, confirmed: count, at, dismiss: v.optional(v.record(v.string(), v.string()), {}) }),
  async does(house: LaunchDraftHouse, { campaign, confirmed, at, dismiss }, by) {
    const launched = await launchDraft(house, { campaign, confirmed, at, dismiss, by })
    return launched.outcome === 'unknownCampaign' ? unknownCampaign(campaign) : launched
  },
})

/** Takes a launch back while nobody has been mailed. */
export const withdraw = act({
  least: 'sender',
  mails: 'nobody',
  shape: v.strictObject({ campaign }),
  async does(house: LaunchDraftHouse, { campaign }, by) {
    const withdrawn = await withdrawLaunch(house, { campaign, by })
    return withdrawn.outcome === 'unknownCampaign' ? unknownCampaign(campaign) : withdrawn
  },
})

/** Invites those who came on the list after the launch, and nobody else. */
export const inviteAdded = act({
  least: 'sender',
  mails: 'many',
  shape: v.strictObject({ campaign, confirmed: count, at }),
  does: (house: LaunchDraftHouse, { campaign, confirmed, at }, by) => launchAdded(house, { campaign, confirmed, by, ...(at && { at }) }),
})
