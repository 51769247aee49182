import { toldOf } from '../feedback/fact.ts'
import { type Instant, later, minute } from '../values/instant.ts'
import type { Claim } from './claim.ts'

/**
 * A call to SES whose answer never came (a timeout, a 5xx, a Lambda that died) may have mailed
 * people or nobody. It is never simply retried (at most once): SES' own events say what it took
 * (reconciliation), and where they say nothing, people decide.
 */

/**
 * A sender's Lambda has a minute, and clocks differ: a claim this old without a record has lost its
 * owner.
 */
const senderLives = 2 * minute
/** Within this time SES has told something of a mail it took, as good as always. */
const eventsTake = 15 * minute

/** What can be said of a call by now. `inDoubt`: from now on it counts as such. */
export type CallVerdict = 'inDoubt' | 'sent' | 'unknown'

/** @param isProven SES has told of everybody the call was for */
export function judgeCall({ state, claimedAt }: Claim, isProven: boolean, now: Instant): CallVerdict | null {
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
 * The same of one mail to one person. It is never sent again by itself: there are no neighbours to
 * tell silence from loss.
 */
export const judgeOneMail = (claim: Claim, now: Instant): CallVerdict | null => judgeCall(claim, toldOf(claim).size > 0, now)

/** An alarm listens for this line of the log (`infra/doubt.ts`). */
export const mailsInDoubt = 'nobody knows whether people were mailed'
