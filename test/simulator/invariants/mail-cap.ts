import { clock, type Invariant } from './invariant.ts'
import { isMailing } from './mailings.ts'

const hour = 3_600_000
/**
 * So many mails about one person's changes go to an address in an hour; then one, of the newest
 * state.
 */
const mostInAnHour = 7
/**
 * A link asked for has caps of its own; what somebody else decided, or what runs out, waits for
 * nobody and comes beside the seven.
 */
const neverWaits = new Set(['staff-notice', 'message', 'approved', 'refused', 'offer', 'waiting-over'])

/** F33: however often somebody changes their mind, an address gets few mails of it. */
export const mailCap: Invariant = ({ mails }) => {
  const wrong: string[] = []
  const single = mails.filter(({ tags: { mailing = '' } }) => !isMailing(mailing) && !neverWaits.has(mailing))
  for (const [to, theirs] of Map.groupBy(single, ({ to }) => to))
    for (const { at } of theirs) {
      const times = theirs.filter(other => other.at >= at && other.at < at + hour).length
      if (times > mostInAnHour) wrong.push(`F33 ${to} got ${times} mails within an hour of ${clock(at)}`)
    }
  return wrong.slice(0, 5)
}
