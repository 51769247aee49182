import * as v from 'valibot'
import { StepIsDue } from '../schedule/wake-up.ts'

/** On the mailing queue: one batch of a mailing is to be sent. */
export const BatchToSend = v.object({ ...StepIsDue.entries, batch: v.pipe(v.number(), v.integer(), v.minValue(0)) })
export type BatchToSend = v.InferOutput<typeof BatchToSend>
