import { loadCampaign, loadStep, stepKey } from '../campaign/store.ts'
import type { Clock } from '../platform/clock.ts'
import { all, is } from '../platform/conditions.ts'
import type { Queue } from '../platform/queue.ts'
import type { Table } from '../platform/table.ts'
import { batchesFor, largestBatch } from './batch.ts'
import type { BatchToSend, StepIsDue } from './messages.ts'

/** What a wake-up led to. Scheduler wakes at least once and may be hours late, so most of these are ways of doing nothing. */
export type Started = { outcome: 'started'; batches: number } | { outcome: 'notDue' | 'otherPlan' | 'alreadySent' | 'held' }

/**
 * Starts a step's mailing: its batches are only counted and queued, nothing is written per recipient. Run again for a step that was already
 * started, it queues the same batches again; each is claimed once.
 */
export async function startMailing(house: { table: Table; clock: Clock; mailings: Queue<BatchToSend> }, due: StepIsDue): Promise<Started> {
  const [campaign, step] = await Promise.all([loadCampaign(house, due.campaign), loadStep(house, due.campaign, due.step)])
  if (!campaign || !step || campaign.state !== 'launched' || step.version !== due.version) return { outcome: 'otherPlan' }
  if (step.state === 'sent') return { outcome: 'alreadySent' }
  if (step.state === 'held') return { outcome: 'held' }
  const now = house.clock.now()
  if (now < step.at) return { outcome: 'notDue' }

  const key = stepKey(campaign.id, step.name)
  const asRead = all(is('version', step.version), is('state', step.state))
  if (now > step.usefulUntil) {
    await house.table.write({ update: key, set: { state: 'held' }, if: asRead })
    return { outcome: 'held' }
  }
  const batchSize = step.batchSize ?? largestBatch
  const batches = step.batches ?? batchesFor(campaign.highest, batchSize)
  const taken = await house.table.write({
    update: key,
    set: { state: 'sending', batchSize, batches, invitedTo: campaign.invitedTo },
    if: asRead,
  })
  if (!taken.done) return { outcome: 'otherPlan' }
  const { version } = step
  await house.mailings.send(...Array.from({ length: batches }, (_, batch) => ({ campaign: campaign.id, step: step.name, version, batch })))
  return { outcome: 'started', batches }
}
