import { loadLetter } from '../campaign/store.ts'
import { staffNotice, staffNoticeRow, staffShard } from '../outbox/staff-notice.ts'
import type { Platform } from '../platform/platform.ts'
import type { Item } from '../platform/table.ts'
import { localDate } from '../schedule/local-time.ts'
import type { CampaignId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

/** One mail for each night a campaign may be erased: a meeting that is moved is told of again. */
const causeFor = (clock: Instant) => `erasureComing#${localDate(clock)}`

/** When staff were told of the night its clock names. */
export async function whenWarned({ table }: Pick<Platform, 'table'>, campaign: CampaignId, clock: Instant): Promise<Instant | undefined> {
  const row = await table.get<Item>({ pk: staffShard(campaign), sk: causeFor(clock) }, { consistent: true })
  return row && staffNoticeRow.read(row).at
}

/**
 * Tells staff that a campaign is going to be erased, while there is time to take its archive.
 * @param clock the night its clock names; `erased` is later where that left no time to tell
 */
export async function warnOfErasure(
  house: Pick<Platform, 'table' | 'clock'>,
  { campaign, erased, clock }: { campaign: CampaignId; erased: Instant; clock: Instant },
): Promise<void> {
  const letter = await loadLetter(house, campaign, { consistent: true })
  if (letter) await house.table.write(staffNotice(letter, causeFor(clock), { what: 'erasureComing', erased }, house.clock.now()))
}
