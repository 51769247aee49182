import type { StaffKey } from '../access/staff-member.ts'
import { isOfStaffMember } from '../access/store.ts'
import { outOfReachKey } from '../audience/out-of-reach.ts'
import { lastBuyerKeys } from '../billing/last-buyer.ts'
import type { Campaign } from '../campaign/campaign.ts'
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
  /** What the campaign is called. */
  title: string | null
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
  const [{ rows, others }, { due, campaigns }] = await Promise.all([keysOf(house, campaign), toCome(house, campaign)])
  const titles = new Map(campaigns.map(({ id, title }) => [id, title]))
  const planned = due.map(async (one): Promise<CountedDue> => {
    const keys = one.campaign ? (rows.get(one.campaign) ?? []) : others
    const files = one.what === 'ordinary' ? await filesOf(house, one.campaign, keys) : []
    const { campaign, what, at } = one
    return { campaign, title: titleIn(titles, campaign), what, at, kinds: countKinds(rowsOf(one, keys)), objects: files.length }
  })
  const left = campaigns.flatMap(one => leftOf(one, rows.get(one.id) ?? [], house.clock.now()))
  return [...(await Promise.all(planned)), ...left].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

const titleIn = (titles: ReadonlyMap<CampaignId, string>, id: CampaignId | null) => (id === null ? null : (titles.get(id) ?? null))

/** Every key there is: those of campaigns each beside its own, and those of none. */
async function keysOf({ table }: CountedPlanHouse, campaign: CampaignId | null) {
  const rows = new Map<CampaignId, StoredKey[]>()
  const others: StoredKey[] = []
  for await (const key of table.everyKey()) {
    const of = campaignOf(key)
    if (!of) others.push(key)
    else if (campaign === null || of === campaign) beside(rows, of, key)
  }
  return { rows, others }
}

function rowsOf(due: Due, keys: readonly StoredKey[]): readonly Key[] {
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
      return due.keys.flatMap(of => keys.filter(key => isOfStaffMember(key, of as StaffKey)))
  }
}

/** What stands of a campaign that is erased: the next night takes it. */
function leftOf({ id, title, state, erasing }: Campaign, keys: readonly StoredKey[], now: Instant): CountedDue[] {
  if (state !== 'erased' || erasing) return []
  const kinds = countKinds(keys.filter(key => isEndedBy(key, 'ordinary', 'needs')))
  return countOf(kinds) === 0 ? [] : [{ campaign: id, title, what: 'leftovers', at: now, kinds, objects: 0 }]
}
