import { loadPersons } from '../audience/store.ts'
import { listCampaigns, loadCampaign, loadLetter } from '../campaign/store.ts'
import type { Platform } from '../platform/platform.ts'
import type { CampaignId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

/** What a stage knows of itself that a health check asks about. */
export interface Health {
  now: Instant
  /** The largest list of a campaign that is not over. */
  largestList: number
  recipients: number
  /** Recipients at the domain their own letter comes from, of the first ones of each list. */
  sharing: number
}

/** @param sample how many people of each list are looked at */
export async function health(house: Pick<Platform, 'table' | 'clock'>, sample: number): Promise<Health> {
  const found = await Promise.all((await listCampaigns(house)).map(id => ofCampaign(house, id, sample)))
  const sum = (of: (one: (typeof found)[number]) => number) => found.reduce((all, one) => all + of(one), 0)
  return {
    now: house.clock.now(),
    largestList: Math.max(0, ...found.map(({ recipients }) => recipients)),
    recipients: sum(({ recipients }) => recipients),
    sharing: sum(({ sharing }) => sharing),
  }
}

async function ofCampaign(
  house: Pick<Platform, 'table'>,
  id: CampaignId,
  sample: number,
): Promise<{ recipients: number; sharing: number }> {
  const [campaign, letter] = await Promise.all([loadCampaign(house, id), loadLetter(house, id)])
  if (!campaign) return { recipients: 0, sharing: 0 }
  const { recipients, highest } = campaign
  if (!letter || highest === 0) return { recipients, sharing: 0 }
  const own = domainOf(letter.sender.address)
  const persons = await loadPersons(house, id, 1, Math.min(highest, sample))
  return { recipients, sharing: persons.filter(({ email }) => domainOf(email) === own).length }
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()
