import { toldOf } from '../feedback/fact.ts'
import { type CallVerdict, judgeCall } from '../mail/doubt.ts'
import { hour, type Instant, later } from '../values/instant.ts'
import type { BatchRow } from './batch.ts'
import { unknownIn } from './calls.ts'

/** Of so many mails some event always arrives, even where many are lost. */
const tooManyForSilence = 10
/**
 * And by then, even where what tells of one call is slow while it tells of others: silence is
 * believed no sooner.
 */
const silenceTakes = hour
/**
 * So long events may wait for whoever writes them down. If they wait longer something is broken,
 * and staff decide.
 */
const backlogMayTake = 4 * hour

/**
 * `again`: SES took nothing, so a further call is for the same people; it holds only while no event
 * waits to be written down, for that may be the one that says otherwise.
 */
export type BatchVerdict = CallVerdict | 'again'

/**
 * What can be said of a batch's call by now (`mail/doubt.ts`); null where nothing is to be changed.
 */
export function judgeBatch(row: BatchRow, others: readonly BatchRow[], now: Instant): BatchVerdict | null {
  const verdict = judgeCall(row, unknownIn(row).size === 0, now)
  const { size } = row.in ?? new Set()
  if (verdict !== 'unknown' || toldOf(row).size > 0 || size < tooManyForSilence) return verdict
  if (now < later(row.claimedAt, silenceTakes)) return row.state === 'claimed' ? 'inDoubt' : null
  return others.some(other => provesEventsArrive(other, row)) ? 'again' : 'unknown'
}

/** What becomes of an `again` while events wait: nothing yet, and after some hours staff decide. */
export const whileEventsWait = ({ claimedAt }: BatchRow, now: Instant): 'unknown' | null =>
  now < later(claimedAt, backlogMayTake) ? null : 'unknown'

/**
 * Of a call made earlier events may have arrived before whatever brings them broke down: only one
 * made as late or later counts.
 */
const provesEventsArrive = (other: BatchRow, row: BatchRow): boolean => other.claimedAt >= row.claimedAt && toldOf(other).size > 0
