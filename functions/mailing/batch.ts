import { type Step, type StepName, stepRun } from '../campaign/step.ts'
import type { Claim } from '../mail/claim.ts'
import type { Key, Table } from '../platform/table.ts'
import type { CampaignId } from '../values/ids.ts'
import type { LeftOutBecause } from './audience-of.ts'

/**
 * A batch is a run of consecutive numbers mailed by one call to SES, and the unit that is claimed. Its row says who was in and who was left out
 * and why, as offsets from its first number, so that it stays under one write unit.
 */
export interface BatchRow extends Claim {
  stepVersion: number
  /** Offsets of those the call was made for. Absent when nobody was left to mail. */
  in?: Set<number>
  leftOut: Partial<Record<LeftOutBecause, number[]>>
  /** Offsets SES refused one by one, with its word for it. */
  refused?: Record<string, string>
}

/** SES takes at most 50 destinations a call. */
export const largestBatch = 50

export const batchOf = (number: number, size: number): number => Math.floor((number - 1) / size)

/** First and last number of a batch. */
export const numbersOf = (batch: number, size: number): [number, number] => [batch * size + 1, (batch + 1) * size]

export const batchesFor = (highest: number, size: number): number => Math.ceil(highest / size)

const pk = (campaign: CampaignId, step: StepName, run?: number) => `C#${campaign}#M#${stepRun(step, run)}`

export const batchKey = (campaign: CampaignId, step: StepName, batch: number, run?: number): Key => ({
  pk: pk(campaign, step, run),
  sk: String(batch).padStart(6, '0'),
})

export const loadBatches = (
  { table }: { table: Table },
  campaign: CampaignId,
  { name, run }: Pick<Step, 'name' | 'run'>,
): Promise<(Key & BatchRow)[]> => table.query<Key & BatchRow>({ pk: pk(campaign, name, run), consistent: true })
