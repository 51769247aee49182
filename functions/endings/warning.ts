import { loadLetter } from '../campaign/store.ts'
import { staffNotice, staffShard } from '../outbox/staff-notice.ts'
import type { Platform } from '../platform/platform.ts'
import { localDate } from '../schedule/local-time.ts'
import type { CampaignId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

/** One mail for each night a campaign may be erased: a meeting that is moved is told of again. */
const causeFor = (erased: Instant) => `erasureComing#${localDate(erased)}`

export const wasWarned = async ({ table }: Pick<Platform, 'table'>, campaign: CampaignId, erased: Instant): Promise<boolean> =>
  (await table.get({ pk: staffShard(campaign), sk: causeFor(erased) }, { consistent: true })) !== undefined

/** Tells staff that a campaign is going to be erased, while there is time to take its archive. */
export async function warnOfErasure(house: Pick<Platform, 'table' | 'clock'>, campaign: CampaignId, erased: Instant): Promise<void> {
  const letter = await loadLetter(house, campaign, { consistent: true })
  if (letter) await house.table.write(staffNotice(letter, causeFor(erased), { what: 'erasureComing', erased }, house.clock.now()))
}
