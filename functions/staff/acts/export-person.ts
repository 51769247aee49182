import * as v from 'valibot'
import { normaliseAddress } from '../../audience/address.ts'
import { loadCampaign } from '../../campaign/store.ts'
import type { Platform } from '../../platform/platform.ts'
import { act, refusal, unknownCampaign, unknownPerson } from '../act.ts'
import { exportOfPerson, personAsPage } from '../export-person.ts'
import { packed } from '../file-content.ts'
import { findPerson } from '../find-person.ts'
import { campaign, person } from '../order.ts'

type House = Pick<Platform, 'table' | 'addressKey' | 'clock'>

const encoded = (text: string) => packed(new TextEncoder().encode(text))

/** A copy of everything there is of one address, to be read and to be taken along. */
export const exportPerson = act({
  least: 'admin',
  mails: 'nobody',
  shape: v.strictObject({ address: v.pipe(v.string(), v.minLength(1), v.maxLength(320)) }),
  async does(house: House, order) {
    const read = normaliseAddress(order.address)
    if (!read.ok)
      return refusal('adressen', 'NO-ADDRESS', 'Det er ikke en mailadresse. Skriv den, som den står på listen: navn@kommune.dk.')
    return copyOf(house, read.address)
  },
})

/** The same of somebody in a campaign, as their page in the console has them. */
export const copyForPerson = act({
  least: 'admin',
  mails: 'nobody',
  shape: v.strictObject({ campaign, person }),
  async does(house: House, order) {
    const campaign = await loadCampaign(house, order.campaign)
    if (!campaign) return unknownCampaign(order.campaign)
    const found = await findPerson(house, campaign, order.person)
    return found ? copyOf(house, found.email) : unknownPerson(order.person)
  },
})

async function copyOf(house: House, address: string) {
  const exported = await exportOfPerson(house, address)
  return {
    outcome: 'exported' as const,
    campaigns: exported.campaigns.length,
    files: [
      { name: 'person.html', content: encoded(personAsPage(exported)) },
      { name: 'person.json', content: encoded(`${JSON.stringify(exported, null, 2)}\n`) },
    ],
  }
}
