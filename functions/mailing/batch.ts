import * as v from 'valibot'
import { batchesAt, batchName, type CallReaders, callReaders } from '../campaign/mailing-readers.ts'
import type { Step, StepName } from '../letter/step.ts'
import { type Claim, type ClaimState, claimFields } from '../mail/claim.ts'
import type { Platform } from '../platform/platform.ts'
import { rowForm, setOf, withKey } from '../platform/row.ts'
import type { Item, Key } from '../platform/table.ts'
import type { CampaignId } from '../values/ids.ts'
import type { LeftOutBecause } from './audience-of.ts'

/**
 * A batch is a run of consecutive numbers mailed by one call to SES, and the unit that is claimed.
 * Its row says who was in and who was left out and why, as offsets from its first number, so that
 * it stays under one write unit. A further call for some of its numbers has a row of its own.
 */
export interface BatchRow extends Claim, CallReaders<LeftOutBecause> {
  /** One that is left out is a notice. */
  state: Exclude<ClaimState, 'leftOut'>
  stepVersion: number
  /**
   * Offsets of those whom the other half of a change's mailing tells, each with a calendar entry of
   * their own. Only what stands here does that half mail.
   */
  calendar?: Set<number>
}

export const batchRow = rowForm<BatchRow>('a batch', 1, {
  ...claimFields,
  ...callReaders,
  state: v.picklist(['claimed', 'sent', 'released', 'inDoubt', 'unknown', 'left']),
  stepVersion: v.number(),
  calendar: v.exactOptional(setOf<number>()),
})

/**
 * A change of plan is mailed in two halves over the same numbers, each batch of either under a
 * claim of its own.
 */
export type Half = 'bulk' | 'calendar'

/** SES takes at most 50 destinations a call. */
export const largestBatch = 50

/** First and last number of a batch. */
export const numbersOf = (batch: number, size: number): [number, number] => [batch * size + 1, (batch + 1) * size]

export const batchesFor = (highest: number, size: number): number => Math.ceil(highest / size)

/** @param call the how manyeth call for this batch; nearly always the first */
export const batchKey = (campaign: CampaignId, step: StepName, batch: number, run?: number, call = 1, half: Half = 'bulk'): Key => ({
  pk: batchesAt(campaign, { name: step, ...(run !== undefined && { run }) }),
  sk: [batchName(batch), ...(half === 'calendar' ? ['cal'] : []), ...(call === 1 ? [] : [String(call).padStart(2, '0')])].join('#'),
})

/** Batch, call and half a row is of. */
export function callOf({ sk }: Key): { batch: number; call: number; half: Half } {
  const [batch, ...more] = sk.split('#')
  const half = more[0] === 'cal' ? 'calendar' : 'bulk'
  const call = half === 'calendar' ? more[1] : more[0]
  return { batch: Number(batch), call: Number(call ?? '1'), half }
}

export const ofHalf = (rows: KeptBatch[], half: Half): KeptBatch[] => rows.filter(row => callOf(row).half === half)

export type KeptBatch = Key & BatchRow

const kept = (rows: Item[]): KeptBatch[] => rows.map(row => withKey(row, batchRow.read(row)))

/** Every call of a mailing, batch by batch and in the order they were made. */
export const loadBatches = async (
  { table }: Pick<Platform, 'table'>,
  campaign: CampaignId,
  step: Pick<Step, 'name' | 'run'>,
): Promise<KeptBatch[]> => kept(await table.query<Item>({ pk: batchesAt(campaign, step), consistent: true }))

/** The calls of one batch. */
export const loadCalls = async (
  { table }: Pick<Platform, 'table'>,
  campaign: CampaignId,
  step: Pick<Step, 'name' | 'run'>,
  batch: number,
): Promise<KeptBatch[]> => kept(await table.query<Item>({ pk: batchesAt(campaign, step), prefix: batchName(batch), consistent: true }))
