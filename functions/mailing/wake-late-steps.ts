import type { Step } from '../letter/step.ts'
import type { Platform } from '../platform/platform.ts'
import { documentsAreDue, stepIsDue, type TimetableQueue } from '../schedule/wake-up.ts'
import type { CampaignId } from '../values/ids.ts'

/**
 * A step that is due and still planned, or waits for a document that has come, is woken again: its
 * alarm clock may be lost.
 */
export async function wakeLateSteps(
  house: Pick<Platform, 'clock'> & TimetableQueue,
  campaign: CampaignId,
  steps: readonly Step[],
): Promise<void> {
  const now = house.clock.now()
  const late = steps.filter(({ state, at }) => (state === 'planned' || state === 'waiting') && at <= now)
  const unlooked = steps.filter(
    ({ state, lookForDocumentsAt, lookedForDocuments }) =>
      state === 'planned' && lookForDocumentsAt && lookForDocumentsAt <= now && !lookedForDocuments,
  )
  await house.timetable.send(...late.map(step => stepIsDue(campaign, step)), ...unlooked.map(step => documentsAreDue(campaign, step)))
}
