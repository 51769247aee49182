import * as v from 'valibot'
import { loadCampaign } from '../../campaign/store.ts'
import type { Platform } from '../../platform/platform.ts'
import { act, refusal, unknownCampaign, unknownPerson } from '../act.ts'
import { findPerson } from '../find-person.ts'
import { campaign, person } from '../order.ts'
import { revokeLinks } from '../revoke.ts'

export const revoke = act({
  least: 'editor',
  mails: 'nobody',
  shape: v.strictObject({ campaign, person }),
  async does(house: Pick<Platform, 'table' | 'clock' | 'random'>, order, by) {
    const campaign = await loadCampaign(house, order.campaign)
    if (!campaign) return unknownCampaign(order.campaign)
    const found = await findPerson(house, campaign, order.person)
    if (!found) return unknownPerson(order.person)
    const { number, name, email } = found
    return (await revokeLinks(house, { campaign: campaign.id, person: found, by }))
      ? { outcome: 'revoked' as const, number, name, email }
      : refusal(order.person, 'CHANGED-MEANWHILE', 'Linkene blev spærret af en anden i samme øjeblik. Intet mere er ændret.')
  },
})
