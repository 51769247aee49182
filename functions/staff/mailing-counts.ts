import type { MailFact } from '../feedback/fact.ts'
import type { Step } from '../letter/step.ts'
import { callOf, type KeptBatch, largestBatch, numbersOf } from '../mailing/batch.ts'
import { mailedIn, unknownIn } from '../mailing/calls.ts'
import { passedByBecause } from '../mailing/left-behind.ts'
import type { PersonNumber } from '../values/ids.ts'
import { toldOfOne } from './why.ts'

/**
 * What became of everybody a mailing was to look at, each counted once: delivered, under way, left
 * out, failed and unknown together are `chosen`.
 */
export interface MailingCounts {
  chosen: number
  delivered: number
  /** Its turn has not come, or the recipient's server has not said anything yet. */
  underWay: number
  leftOut: number
  failed: number
  unknown: number
  /** `leftOut` by reason. */
  because: Record<string, number>
  /** Whose mail came back or was refused, by what came of it. */
  failures: { number: PersonNumber; became: MailFact | 'refused' }[]
}

const arrived = new Set<MailFact | undefined>(['delivered', 'complained'])
const cameBack = new Set<MailFact | undefined>(['bounced', 'returned', 'rejected', 'unrendered'])

/** @param highest the campaign's highest number */
export function mailingCounts(step: Step, rows: readonly KeptBatch[], highest: number): MailingCounts {
  const counts: MailingCounts = { chosen: 0, delivered: 0, underWay: 0, leftOut: 0, failed: 0, unknown: 0, because: {}, failures: [] }
  for (const row of rows) if (row.state !== 'released') countIn(counts, row, step.batchSize ?? largestBatch)
  const settled = counts.delivered + counts.underWay + counts.leftOut + counts.failed + counts.unknown
  const because = passedByBecause(step)
  // Closed, its row says how many people they were; a number may be nobody's any more.
  const { movedAway: bySession = 0 } = counts.because
  const closed = because === 'movedAway' && step.totals ? { movedAway: 0, ...step.totals.leftOut } : null
  const remain = Math.max(0, closed ? closed.movedAway - bySession : lookedAt(step, highest) - settled)
  if (because && remain > 0) leaveOut(counts, because, remain)
  else if (step.state === 'sending' || step.state === 'paused') counts.underWay += remain
  return { ...counts, chosen: counts.delivered + counts.underWay + counts.leftOut + counts.failed + counts.unknown }
}

/** How many numbers a mailing's batches hold. */
const lookedAt = ({ batches = 0, batchSize = largestBatch, from = 1 }: Step, highest: number): number =>
  Math.max(0, Math.min(highest, batches * batchSize) - (from - 1))

function countIn(counts: MailingCounts, row: KeptBatch, size: number): void {
  const [first] = numbersOf(callOf(row).batch, size)
  const fails = (offset: number, became: MailFact | 'refused') => {
    counts.failed++
    counts.failures.push({ number: (first + offset) as PersonNumber, became })
  }
  for (const offset of mailedIn(row)) {
    const [told] = toldOfOne(row, offset)
    if (arrived.has(told)) counts.delivered++
    else if (told && cameBack.has(told)) fails(offset, told)
    else counts.underWay++
  }
  for (const offset of Object.keys(row.refused ?? {})) fails(Number(offset), 'refused')
  if (row.state !== 'claimed') counts.unknown += unknownIn(row).size
  for (const [because, offsets] of Object.entries(row.leftOut)) leaveOut(counts, because, offsets.length)
}

function leaveOut(counts: MailingCounts, because: string, people: number): void {
  counts.leftOut += people
  counts.because[because] = (counts.because[because] ?? 0) + people
}
