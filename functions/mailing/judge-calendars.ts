import { toldOf } from '../feedback/fact.ts'
import { judgeCall } from '../mail/doubt.ts'
import { hour, type Instant, later } from '../values/instant.ts'
import type { BatchRow } from './batch.ts'
import { unknownIn } from './calls.ts'

/** Calls under way at one time when a batch's calendar mails are sent, one person each. */
export const calendarsAtOnce = 4

/** Of so many mails in a row some event always arrives. */
const tooManyForSilence = 10

/**
 * What can be said of a batch of mails that were sent one by one, in the order of their numbers, by
 * somebody who died (crash recovery). Whoever SES has told of was mailed. Of a long tail it has
 * told nothing of, the first few may have been under way; nobody called for the others.
 */
export type CalendarVerdict = 'inDoubt' | 'sent' | 'unknown' | { again: Set<number> }

export function judgeCalendars(row: BatchRow, now: Instant): CalendarVerdict | null {
  const verdict = judgeCall(row, unknownIn(row).size === 0, now)
  if (verdict !== 'unknown') return verdict
  const told = toldOf(row)
  // Where nothing at all is told, what brings the events may be broken: staff decide.
  if (told.size === 0) return 'unknown'
  if (now < later(row.claimedAt, hour)) return row.state === 'claimed' ? 'inDoubt' : null
  const last = Math.max(...told)
  const tail = [...(row.in ?? new Set<number>())].filter(offset => offset > last).toSorted((a, b) => a - b)
  return tail.length >= tooManyForSilence ? { again: new Set(tail.slice(calendarsAtOnce)) } : 'unknown'
}
