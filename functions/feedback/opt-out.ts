import { findByAddress } from '../audience/address-book.ts'
import { optOutKeys, putOptOut } from '../audience/opt-outs.ts'
import type { Person } from '../audience/person.ts'
import { listCampaigns, loadCampaign } from '../campaign/store.ts'
import type { Platform } from '../platform/platform.ts'
import type { CampaignId } from '../values/ids.ts'
import { suppress, takeBack } from './suppress.ts'

export type OptOutScope = 'sender' | 'meeting'

type House = Pick<Platform, 'table' | 'clock' | 'addressKey'>

/**
 * Stops invitations and reminders: for this meeting, or for every meeting of this secretariat now
 * and later. A seat is never touched.
 */
export async function optOut(house: House, campaign: CampaignId, person: Person, scope: OptOutScope): Promise<void> {
  const actor = `person:${person.number}`
  if (scope === 'sender') {
    await house.table.write(await putOptOut(house, person.email, house.clock.now()))
    for (const elsewhere of await sameAddress(house, person.email)) await suppress(house, elsewhere, 'optedOut', actor)
  }
  await suppress(house, { campaign, number: person.number }, 'optedOut', actor)
}

/**
 * Takes an opt-out back, everywhere. An address that bounced or complained stays stopped: that is
 * not the reader's to undo here.
 */
export async function optIn(house: House, campaign: CampaignId, person: Person): Promise<void> {
  for (const key of await optOutKeys(house, person.email)) await house.table.write({ erase: key })
  for (const who of [{ campaign, number: person.number }, ...(await sameAddress(house, person.email))])
    await takeBack(house, who, `person:${person.number}`)
}

/** The same address in every campaign that is not over, this one too. */
async function sameAddress(house: House, email: string) {
  const found = []
  for (const campaign of await listCampaigns(house)) {
    const { bookRows } = (await loadCampaign(house, campaign)) ?? { bookRows: 1 }
    const person = await findByAddress(house, campaign, bookRows, email)
    if (person) found.push({ campaign, number: person.number })
  }
  return found
}
