import type { Platform } from '../platform/platform.ts'
import type { CampaignId } from '../values/ids.ts'
import { type Entry, readEntry, shardsOf } from './journal.ts'

/** The newest entries of a whole campaign: its ten partitions are read side by side. */
export async function newestEntries({ table }: Pick<Platform, 'table'>, campaign: CampaignId, most: number): Promise<Entry[]> {
  const shards = await Promise.all(shardsOf(campaign).map(pk => table.query({ pk })))
  return shards
    .flat()
    .map(readEntry)
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .slice(0, most)
}
