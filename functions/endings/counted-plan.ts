import type { StaffKey } from '../access/staff-member.ts'
import { rowsOfStaffMember } from '../access/store.ts'
import { outOfReachKey } from '../audience/out-of-reach.ts'
import { lastBuyerKeys } from '../billing/last-buyer.ts'
import { loadCampaign } from '../campaign/store.ts'
import type { Platform } from '../platform/platform.ts'
import type { Key, StoredKey } from '../platform/table.ts'
import { needsKey } from '../registration/needs.ts'
import type { CampaignId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import { beside, campaignOf, filesOf, isEndedBy } from './erase-rows.ts'
import { type Due, type PlanHouse, toCome } from './plan.ts'
import { countKinds, countOf, type KindCounts } from './proof.ts'
import { rowKindOf } from './row-kinds.ts'

/** Something that ends, with how many rows and files that is as things are now. */
export interface CountedDue {
  campaign: CampaignId | null
  what: Due['what'] | 'leftovers'
  at: Instant
  kinds: KindCounts
  objects: number
}

export type CountedPlanHouse = PlanHouse & Pick<Platform, 'stored'>

/**
 * The plan a night goes by, counted (dry run): of one campaign, or of everything there is. It reads
 * keys alone, and changes nothing.
 */
export async function countedPlan(house: CountedPlanHouse, campaign: CampaignId | null): Promise<CountedDue[]> {
  const rows = new Map<CampaignId, StoredKey[]>()
  for await (const key of house.table.everyKey()) {
    const of = campaignOf(key)
    if (of && (campaign === null || of === campaign)) beside(rows, of, key)
  }
  const due = await toCome(house, campaign)
  const planned = await Promise.all(due.map(one => count(house, one, one.campaign ? (rows.get(one.campaign) ?? []) : [])))
  const left = await Promise.all([...rows].map(([id, keys]) => leftOf(house, id, keys)))
  return [...planned, ...left.flat()].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

async function count(house: CountedPlanHouse, due: Due, keys: readonly StoredKey[]): Promise<CountedDue> {
  const { at, what, campaign } = due
  const files = due.what === 'ordinary' ? await filesOf(house, due.campaign, keys) : []
  return { campaign, what, at, kinds: countKinds(await rowsOf(house, due, keys)), objects: files.length }
}

async function rowsOf(house: CountedPlanHouse, due: Due, keys: readonly StoredKey[]): Promise<readonly Key[]> {
  switch (due.what) {
    case 'warning':
      return []
    case 'ordinary':
      // A row of no kind stops the erasing, so it is counted where somebody sees it. Needs have a
      // line of their own, and are gone by then.
      return keys.filter(key => isEndedBy(key, 'ordinary') || !rowKindOf(key))
    case 'invoices':
      return keys.filter(key => isEndedBy(key, 'invoices'))
    case 'needs':
      return due.numbers.map(number => needsKey(due.campaign, number))
    case 'payers':
      return due.keys.flatMap(lastBuyerKeys)
    case 'bounces':
      return due.keys.map(outOfReachKey)
    case 'staff':
      return (await Promise.all(due.keys.map(key => rowsOfStaffMember(house, key as StaffKey)))).flat()
  }
}

/** What stands of a campaign that is erased: the next night takes it. */
async function leftOf(house: CountedPlanHouse, id: CampaignId, keys: readonly StoredKey[]): Promise<CountedDue[]> {
  const campaign = await loadCampaign(house, id)
  if (campaign?.state !== 'erased' || campaign.erasing) return []
  const kinds = countKinds(keys.filter(key => isEndedBy(key, 'ordinary', 'needs')))
  return countOf(kinds) === 0 ? [] : [{ campaign: id, what: 'leftovers', at: house.clock.now(), kinds, objects: 0 }]
}
