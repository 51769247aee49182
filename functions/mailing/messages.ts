import * as v from 'valibot'
import type { Queue } from '../platform/queue.ts'
import { StepIsDue } from '../schedule/wake-up.ts'

const batch = v.pipe(v.number(), v.integer(), v.minValue(0))

/** On the mailing queue: one batch of a mailing is to be sent, or that and those after it. */
export const BatchToSend = v.object({
  ...StepIsDue.entries,
  batch,
  /** The last one, where it is more than this. */
  through: v.optional(batch),
})
export type BatchToSend = v.InferOutput<typeof BatchToSend>

/**
 * On the notice queue: the same of a change's other half, whose mails carry a calendar entry each
 * and are made where single mails are.
 */
export const CalendarsToSend = v.object({ ...BatchToSend.entries, half: v.literal('calendar') })
export type CalendarsToSend = v.InferOutput<typeof CalendarsToSend>

/** Port: the notice queue, for a change's calendar mails. */
export interface CalendarQueue {
  calendars: Queue<CalendarsToSend>
}

/** Port: the mailing queue. */
export interface MailingQueue {
  mailings: Queue<BatchToSend>
}

/** Batches in their order as few messages: one for each unbroken run of them. */
export function inRuns(batches: readonly number[]): Pick<BatchToSend, 'batch' | 'through'>[] {
  const runs: { batch: number; through: number }[] = []
  for (const batch of batches) {
    const last = runs.at(-1)
    if (last && last.through === batch - 1) last.through = batch
    else runs.push({ batch, through: batch })
  }
  return runs
}
