import * as v from 'valibot'
import type { Step, StepName } from '../letter/step.ts'
import type { Queue } from '../platform/queue.ts'
import type { WakeUps } from '../platform/wake-ups.ts'
import { type CampaignId, isCampaignId, type PersonNumber, type SessionId } from '../values/ids.ts'

const campaign = v.pipe(
  v.string(),
  v.check(isCampaignId),
  v.transform(text => text as CampaignId),
)
const session = v.pipe(
  v.string(),
  v.transform(text => text as SessionId),
)
const whole = v.pipe(v.number(), v.integer())

/** Whether a mailing is a step's, and not a notice's kind. */
export const isStepName = (text: string): text is StepName =>
  /^(invitation|reminder-\d+|programme|practical|thanks|message|moved|venue-changed|called-off)$/.test(text)

const stepName = v.pipe(
  v.string(),
  v.check(isStepName),
  v.transform(text => text as StepName),
)
/** Absent for the first run. */
const run = v.optional(v.pipe(whole, v.minValue(2)))

/** A step of a campaign's timetable may be due. */
export const StepIsDue = v.object({
  campaign,
  step: stepName,
  run,
  version: whole,
})
export type StepIsDue = v.InferOutput<typeof StepIsDue>

export const stepIsDue = (campaign: CampaignId, { name, run, version }: Pick<Step, 'name' | 'run' | 'version'>): StepIsDue => ({
  campaign,
  step: name,
  version,
  ...(run && { run }),
})

/** The time in which somebody from the waiting list may take the seat kept for them may be over. */
export const OfferEnds = v.object({
  campaign,
  offerTo: v.pipe(
    whole,
    v.transform(number => number as PersonNumber),
  ),
  /**
   * The person's version when the offer was made: a newer answer makes this wake-up meaningless.
   */
  version: whole,
})
export type OfferEnds = v.InferOutput<typeof OfferEnds>

/** The day may have come on which a session has enough registered people or has not. */
export const MinimumIsDue = v.object({
  campaign,
  minimumOf: session,
})
export type MinimumIsDue = v.InferOutput<typeof MinimumIsDue>

/** A session's waiting list may be over. */
export const LineEnds = v.object({
  campaign,
  lineOf: session,
})
export type LineEnds = v.InferOutput<typeof LineEnds>

/** It is the working day before a step that does not go without its documents. */
export const DocumentsAreDue = v.object({ campaign, documentsOf: stepName, run, version: whole })
export type DocumentsAreDue = v.InferOutput<typeof DocumentsAreDue>

export const documentsAreDue = (campaign: CampaignId, { name, run, version }: Pick<Step, 'name' | 'run' | 'version'>): DocumentsAreDue => ({
  campaign,
  documentsOf: name,
  version,
  ...(run && { run }),
})

/** What an alarm clock puts on the timetable's queue. It wakes at least once, and may be late. */
export const WakeUp = v.union([StepIsDue, OfferEnds, LineEnds, MinimumIsDue, DocumentsAreDue])
export type WakeUp = v.InferOutput<typeof WakeUp>

/** Ports: the timetable's queue, where whatever is due is put at once ... */
export interface TimetableQueue {
  timetable: Queue<WakeUp>
}

/** ... and the alarm clock (EventBridge Scheduler) that puts it there when it is due. */
export interface AlarmClock {
  wakeUps: WakeUps<WakeUp>
}
