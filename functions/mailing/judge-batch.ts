import { toldOf } from '../feedback/fact.ts'
import { type CallVerdict, judgeCall } from '../mail/doubt.ts'
import type { Instant } from '../values/instant.ts'
import type { BatchRow } from './batch.ts'
import { unknownIn } from './calls.ts'

/** Of so many mails some event always arrives, even where many are lost. */
const tooManyForSilence = 10

/** `again`: SES took nothing, so a further call is for the same people. */
export type BatchVerdict = CallVerdict | 'again'

/**
 * What can be said of a batch's call by now (`mail/doubt.ts`); null where nothing is to be changed.
 */
export function judgeBatch(row: BatchRow, others: readonly BatchRow[], now: Instant): BatchVerdict | null {
  const verdict = judgeCall(row, unknownIn(row).size === 0, now)
  if (verdict !== 'unknown' || toldOf(row).size > 0) return verdict
  const { size } = row.in ?? new Set()
  return size >= tooManyForSilence && others.some(other => provesEventsArrive(other, row)) ? 'again' : 'unknown'
}

/**
 * Of a call made earlier events may have arrived before whatever brings them broke down: only one
 * made as late or later counts.
 */
const provesEventsArrive = (other: BatchRow, row: BatchRow): boolean => other.claimedAt >= row.claimedAt && toldOf(other).size > 0
