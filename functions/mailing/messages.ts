import * as v from 'valibot'
import type { StepName } from '../campaign/step.ts'
import type { CampaignId } from '../values/ids.ts'
import { isCampaignId } from '../values/ids.ts'

const campaign = v.pipe(
  v.string(),
  v.check(isCampaignId),
  v.transform(text => text as CampaignId),
)
const step = v.pipe(
  v.string(),
  v.regex(/^(invitation|reminder-\d+|programme|practical)$/),
  v.transform(text => text as StepName),
)
const version = v.pipe(v.number(), v.integer())

/** On the timetable's queue: a step may be due. */
export const StepIsDue = v.object({ campaign, step, version })
export type StepIsDue = v.InferOutput<typeof StepIsDue>

/** On the mailing queue: one batch of a mailing is to be sent. */
export const BatchToSend = v.object({ campaign, step, version, batch: v.pipe(v.number(), v.integer(), v.minValue(0)) })
export type BatchToSend = v.InferOutput<typeof BatchToSend>

/** On the letter queue: one outbox row is to be sent. */
export const LetterToSend = v.object({ pk: v.string(), sk: v.string() })
export type LetterToSend = v.InferOutput<typeof LetterToSend>
