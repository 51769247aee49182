import { facts, type MailFact } from '../feedback/fact.ts'
import { hasBegun, type Step } from '../letter/step.ts'
import type { Platform } from '../platform/platform.ts'
import type { CampaignId } from '../values/ids.ts'
import type { LeftOutBecause } from './audience-of.ts'
import { type KeptBatch, loadBatches } from './batch.ts'
import { finishedIn, mailedIn, unknownIn } from './calls.ts'

export interface Progress {
  sent: number
  leftOut: Partial<Record<LeftOutBecause, number>>
  /** Batches with nothing left to do. */
  finished: number
  /** People SES would not mail, one by one. */
  refused: number
  /** People of whom SES' events will tell whether they were mailed. */
  inDoubt: number
  /** People of whom they did not. */
  unknown: number
}

export const noProgress = (): Progress => ({ sent: 0, leftOut: {}, finished: 0, refused: 0, inDoubt: 0, unknown: 0 })

export function progressOf(rows: KeptBatch[]): Progress {
  const progress = { ...noProgress(), finished: finishedIn(rows).size }
  for (const row of rows) {
    if (row.state === 'released') continue
    progress.sent += mailedIn(row).size
    progress.refused += Object.keys(row.refused ?? {}).length
    if (row.state === 'inDoubt') progress.inDoubt += unknownIn(row).size
    if (row.state === 'unknown' || row.state === 'left') progress.unknown += unknownIn(row).size
    for (const [because, offsets] of Object.entries(row.leftOut) as [LeftOutBecause, number[]][])
      progress.leftOut[because] = (progress.leftOut[because] ?? 0) + offsets.length
  }
  return progress
}

/** Of how many people each thing was told; what was told of nobody is absent. */
export function toldCounts(rows: KeptBatch[]): Partial<Record<MailFact, number>> {
  const counts = facts.map(fact => [fact, rows.reduce((sum, row) => sum + (row[fact]?.size ?? 0), 0)] as const)
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}

/** How far a step has come: what its row says when it is done, else counted from its batches. */
export async function loadProgress(house: Pick<Platform, 'table'>, campaign: CampaignId, step: Step): Promise<Progress> {
  if (step.totals) return { ...noProgress(), ...step.totals }
  return hasBegun(step) ? progressOf(await loadBatches(house, campaign, step)) : noProgress()
}
