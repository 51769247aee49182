import { loadPersons } from '../audience/store.ts'
import { batchOf } from '../campaign/mailing-readers.ts'
import type { Step } from '../letter/step.ts'
import type { Platform } from '../platform/platform.ts'
import type { CampaignId, PersonNumber } from '../values/ids.ts'
import { callOf, type KeptBatch, largestBatch, numbersOf } from './batch.ts'
import { finishedIn, settledIn } from './calls.ts'
import type { Progress } from './progress.ts'

/**
 * Why a mailing that does nothing more left out whoever no call of it has settled; null while it
 * may still come to them.
 */
export const passedByBecause = ({ superseded, state }: Pick<Step, 'superseded' | 'state'>): 'movedAway' | 'tooLate' | null =>
  superseded ? 'movedAway' : state === 'held' ? 'tooLate' : null

/**
 * How far a mailing came that a change of plan has stopped for good (superseded): those it did not
 * reach are left out because of the change, whose own mail is theirs. They are counted once, when
 * it is closed, and only the batches that lack somebody are read.
 */
export async function whenOvertaken(
  house: Pick<Platform, 'table'>,
  campaign: CampaignId,
  step: Step,
  { rows, progress }: { rows: KeptBatch[]; progress: Progress },
): Promise<Progress> {
  const size = step.batchSize ?? largestBatch
  const finished = finishedIn(rows)
  const lacking = batchesOf(step, size).filter(batch => !finished.has(batch))
  const [first, last] = [lacking[0], lacking.at(-1)]
  if (first === undefined || last === undefined) return progress
  const from = Math.max(step.from ?? 1, numbersOf(first, size)[0])
  const isSettled = settledNumbers(rows, size)
  const people = await loadPersons(house, campaign, from, numbersOf(last, size)[1])
  const unreached = people.filter(({ number }) => !isSettled.has(number)).length
  if (unreached === 0) return progress
  // Some it has left out for this reason itself: their session had become part of another.
  return { ...progress, leftOut: { ...progress.leftOut, movedAway: unreached + (progress.leftOut.movedAway ?? 0) } }
}

function batchesOf({ from = 1, batches = 0 }: Step, size: number): number[] {
  const first = batchOf(from, size)
  return Array.from({ length: batches }, (_, index) => first + index)
}

function settledNumbers(rows: KeptBatch[], size: number): Set<PersonNumber | number> {
  return new Set(
    rows.flatMap(row => {
      const [first] = numbersOf(callOf(row).batch, size)
      return [...settledIn(row)].map(offset => first + offset)
    }),
  )
}
