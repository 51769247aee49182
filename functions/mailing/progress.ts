import type { Step } from '../campaign/step.ts'
import { loadSteps, stepKey } from '../campaign/store.ts'
import { all, is } from '../platform/conditions.ts'
import type { Table } from '../platform/table.ts'
import type { CampaignId } from '../values/ids.ts'
import type { LeftOutBecause } from './audience-of.ts'
import { type BatchRow, loadBatches } from './batch.ts'

export interface Progress {
  sent: number
  leftOut: Partial<Record<LeftOutBecause, number>>
  /** Batches with nothing left to do. */
  finished: number
}

export function progressOf(rows: BatchRow[]): Progress {
  const progress: Progress = { sent: 0, leftOut: {}, finished: 0 }
  for (const row of rows) {
    if (row.state !== 'sent') continue
    progress.finished++
    progress.sent += (row.in?.size ?? 0) - Object.keys(row.refused ?? {}).length
    for (const [because, offsets] of Object.entries(row.leftOut) as [LeftOutBecause, number[]][])
      progress.leftOut[because] = (progress.leftOut[because] ?? 0) + offsets.length
  }
  return progress
}

/** How far a step has come: what its row says when it is done, else counted from its batches. */
export async function loadProgress(house: { table: Table }, campaign: CampaignId, step: Step): Promise<Progress> {
  if (step.totals) return step.totals
  return step.state === 'planned' ? { sent: 0, leftOut: {}, finished: 0 } : progressOf(await loadBatches(house, campaign, step))
}

/** Writes the totals of every mailing whose batches are all finished. Counting at the end costs a read; a counter would cost a write a batch. */
export async function closeFinishedMailings(house: { table: Table }, campaign: CampaignId): Promise<void> {
  for (const step of await loadSteps(house, campaign)) {
    if (step.state !== 'sending') continue
    const totals = await loadProgress(house, campaign, step)
    if (totals.finished < (step.batches ?? 0)) continue
    await house.table.write({
      update: stepKey(campaign, step.name, step.run),
      set: { state: 'sent', totals },
      if: all(is('version', step.version), is('state', 'sending')),
    })
  }
}
