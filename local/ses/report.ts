import * as v from 'valibot'
import { bounce, complaint, delay, delivery, type Happening, type Moment, reject, renderingFailure } from './events.ts'

const details = {
  bounce: v.object({ bounceType: v.optional(v.string(), 'Permanent'), bounceSubType: v.optional(v.string(), 'General') }),
  complaint: v.object({ complaintFeedbackType: v.optional(v.string(), 'abuse') }),
  delivery: v.object({}),
  delay: v.object({ delayType: v.optional(v.string(), 'TransientCommunicationFailure') }),
  reject: v.object({ reason: v.optional(v.string(), 'Bad content') }),
  renderingFailure: v.object({ errorMessage: v.optional(v.string(), 'A value was missing.') }),
}

export type ReportType = keyof typeof details
/** The words `/__local/mail-events` takes. */
export const reportTypes = Object.keys(details) as ReportType[]

/**
 * What somebody outside says became of a mail; a detail left out is the usual one. Throws a
 * ValiError on one of the wrong kind.
 */
export function reported(type: ReportType, detail: unknown, recipients: string[], moment: Moment): Happening {
  switch (type) {
    case 'bounce':
      return bounce(recipients, v.parse(details.bounce, detail), moment)
    case 'complaint':
      return complaint(recipients, v.parse(details.complaint, detail).complaintFeedbackType, moment)
    case 'delivery':
      return delivery(recipients, moment)
    case 'delay':
      return delay(recipients, v.parse(details.delay, detail).delayType, moment)
    case 'reject':
      return reject(v.parse(details.reject, detail).reason)
    case 'renderingFailure':
      return renderingFailure(v.parse(details.renderingFailure, detail).errorMessage)
  }
}
