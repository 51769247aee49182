import { listCampaigns, loadCampaign, loadSteps } from '../campaign/store.ts'
import type { Clock } from '../platform/clock.ts'
import type { Queue } from '../platform/queue.ts'
import type { Table } from '../platform/table.ts'
import type { StepIsDue } from './messages.ts'
import { closeFinishedMailings } from './progress.ts'

/** Repairs what an alarm clock may lose: a step that is due and still only planned is put on the queue; finished mailings are closed. */
export async function sweep(house: { table: Table; clock: Clock; timetable: Queue<StepIsDue> }): Promise<void> {
  const now = house.clock.now()
  for (const id of await listCampaigns(house)) {
    const campaign = await loadCampaign(house, id)
    if (campaign?.state !== 'launched') continue
    await closeFinishedMailings(house, id)
    const late = (await loadSteps(house, id)).filter(step => step.state === 'planned' && step.at <= now)
    await house.timetable.send(...late.map(({ name, version }) => ({ campaign: id, step: name, version })))
  }
}
