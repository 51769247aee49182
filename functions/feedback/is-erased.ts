import { loadCampaign } from '../campaign/store.ts'
import { newestEntryOf } from '../journal/journal.ts'
import type { Platform } from '../platform/platform.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'

/**
 * Whether a person, or all of their campaign, was erased: mail that was under way then is told of
 * all the same, and nobody is left to write it down for.
 */
export async function isErased(
  house: Pick<Platform, 'table'>,
  { campaign, number }: { campaign: CampaignId; number: PersonNumber | 0 },
): Promise<boolean> {
  const found = await loadCampaign(house, campaign)
  if (!found || found.state === 'erased') return true
  return number !== 0 && (await newestEntryOf(house, campaign, number))?.what === 'forgotten'
}
