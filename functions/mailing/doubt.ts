import { toldOf } from '../feedback/fact.ts'
import type { Claim } from '../mail/claim.ts'
import { type Instant, later, minute } from '../values/instant.ts'
import type { BatchRow } from './batch.ts'
import { unknownIn } from './calls.ts'

/**
 * A call to SES whose answer never came may have mailed fifty people or nobody. It is never simply
 * made again: SES' own events say what it took, and where they say nothing, people decide.
 */

/**
 * A sender's Lambda has a minute, and clocks differ: a claim this old without a record has lost its
 * owner.
 */
const senderLives = 2 * minute
/** Within this time SES has told something of a mail it took, as good as always. */
const eventsTake = 15 * minute
/** Of so many mails some event always arrives, even where many are lost. */
const tooManyForSilence = 10

/**
 * `inDoubt`: from now on it counts as such. `again`: SES took nothing, so a further call is for the
 * same people.
 */
export type Verdict = 'inDoubt' | 'sent' | 'again' | 'unknown'

/** What can be said of a batch's call by now; null where nothing is to be changed. */
export function judgeBatch(row: BatchRow, others: readonly BatchRow[], now: Instant): Verdict | null {
  const verdict = judge(row, unknownIn(row).size === 0, now)
  if (verdict !== 'unknown' || toldOf(row).size > 0) return verdict
  const { size } = row.in ?? new Set()
  return size >= tooManyForSilence && others.some(other => provesEventsArrive(other, row)) ? 'again' : 'unknown'
}

/**
 * The same of a letter to one person. It is never sent again by itself: there are no neighbours to
 * tell silence from loss.
 */
export const judgeLetter = (claim: Claim, now: Instant): Exclude<Verdict, 'again'> | null => judge(claim, toldOf(claim).size > 0, now)

function judge({ state, claimedAt }: Claim, isProven: boolean, now: Instant): Exclude<Verdict, 'again'> | null {
  switch (state) {
    case 'unknown':
      return isProven ? 'sent' : null
    case 'claimed':
      if (now < later(claimedAt, senderLives)) return null
      break
    case 'inDoubt':
      break
    default:
      return null
  }
  if (isProven) return 'sent'
  if (now >= later(claimedAt, eventsTake)) return 'unknown'
  return state === 'claimed' ? 'inDoubt' : null
}

/**
 * Of a call made earlier events may have arrived before whatever brings them broke down: only one
 * made as late or later counts.
 */
const provesEventsArrive = (other: BatchRow, row: BatchRow): boolean => other.claimedAt >= row.claimedAt && toldOf(other).size > 0
