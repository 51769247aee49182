import { listCampaigns, loadSteps } from '../functions/campaign/store.ts'
import type { Platform } from '../functions/platform/platform.ts'
import { stepIsDue, type TimetableQueue } from '../functions/schedule/wake-up.ts'

/**
 * The house's queues are in memory, so a house that was killed in the middle of a mailing has lost
 * the batches still waiting. Waking the step again queues them all; each is claimed once, so nobody
 * who was mailed is mailed again.
 */
export async function resumeMailings(house: Pick<Platform, 'table'> & TimetableQueue): Promise<void> {
  for (const campaign of await listCampaigns(house))
    for (const step of await loadSteps(house, campaign)) if (step.state === 'sending') await house.timetable.send(stepIsDue(campaign, step))
}
