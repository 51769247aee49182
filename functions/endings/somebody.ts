import { addressHash } from '../audience/address.ts'
import { numbersByHash } from '../audience/address-book.ts'
import type { PersonRow } from '../audience/person.ts'
import { loadPerson } from '../audience/store.ts'
import { type Campaign, listCampaigns, listOver, loadCampaign, loadLetter } from '../campaign/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Platform } from '../platform/platform.ts'
import type { CampaignId } from '../values/ids.ts'

/** A person by their address, in one of the campaigns they are in. */
export interface Somebody {
  campaign: Campaign
  letter: FrozenLetter | undefined
  person: PersonRow
}

/**
 * Everywhere an address is on a list or among those who came later, also where a meeting is over.
 */
export async function somebody(house: Pick<Platform, 'table'>, address: string): Promise<Somebody[]> {
  const ids = (await Promise.all([listCampaigns(house), listOver(house)])).flat()
  return (await Promise.all([...new Set(ids)].toSorted().map(id => inCampaign(house, id, address)))).flat()
}

async function inCampaign(house: Pick<Platform, 'table'>, id: CampaignId, address: string): Promise<Somebody[]> {
  const campaign = await loadCampaign(house, id)
  if (!campaign) return []
  const numbers = new Set(await numbersByHash(house, id, campaign.bookRows, addressHash(address)))
  if (numbers.size === 0) return []
  const [letter, ...persons] = await Promise.all([
    loadLetter(house, id, { consistent: true }),
    ...[...numbers].map(number => loadPerson(house, id, number)),
  ])
  return persons.flatMap(person => (person?.email === address ? [{ campaign, letter, person }] : []))
}
