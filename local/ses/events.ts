import { account } from '../engines/access.ts'
import type { Unnumbered } from './sent-mail.ts'

export type Happening =
  | { eventType: 'Send'; send: Record<string, never> }
  | {
      eventType: 'Delivery'
      delivery: { timestamp: string; processingTimeMillis: number; recipients: string[]; smtpResponse: string; reportingMTA: string }
    }
  | {
      eventType: 'Bounce'
      bounce: {
        bounceType: string
        bounceSubType: string
        bouncedRecipients: Failed[]
        timestamp: string
        feedbackId: string
        reportingMTA: string
      }
    }
  | {
      eventType: 'Complaint'
      complaint: { complainedRecipients: { emailAddress: string }[]; timestamp: string; feedbackId: string; complaintFeedbackType: string }
    }
  | { eventType: 'Reject'; reject: { reason: string } }
  | { eventType: 'Rendering Failure'; failure: { errorMessage: string; templateName: string } }
  | {
      eventType: 'DeliveryDelay'
      deliveryDelay: {
        timestamp: string
        delayType: string
        expirationTime: string
        delayedRecipients: { emailAddress: string; status: string }[]
      }
    }
type Failed = { emailAddress: string; action: 'failed'; status: string; diagnosticCode: string }

/** As SES publishes it to a configuration set's destination. */
export type SesEvent = Happening & {
  mail: {
    timestamp: string
    source: string
    sendingAccountId: string
    messageId: string
    destination: string[]
    headersTruncated: false
    tags: Record<string, string[]>
  }
}

export type Moment = { at: Date; feedbackId: string }

export function eventOf(mail: Unnumbered, happening: Happening): SesEvent {
  const tags = Object.fromEntries(mail.tags.map(tag => [tag.Name, [tag.Value]]))
  return {
    ...happening,
    mail: {
      timestamp: mail.sentAt,
      source: mail.from,
      sendingAccountId: account,
      messageId: mail.messageId,
      destination: mail.to,
      headersTruncated: false,
      tags: { ...tags, 'ses:configuration-set': mail.configurationSet ? [mail.configurationSet] : [] },
    },
  }
}

export const send = (): Happening => ({ eventType: 'Send', send: {} })

export function delivery(recipients: string[], { at }: Moment): Happening {
  const smtpResponse = '250 2.0.0 Ok: queued'
  return {
    eventType: 'Delivery',
    delivery: { timestamp: at.toISOString(), processingTimeMillis: 500, recipients, smtpResponse, reportingMTA },
  }
}

export type BounceDetail = { bounceType: string; bounceSubType: string }

export function bounce(recipients: string[], { bounceType, bounceSubType }: BounceDetail, { at, feedbackId }: Moment): Happening {
  const [status, diagnosticCode] =
    bounceType === 'Permanent' ? ['5.1.1', 'smtp; 550 5.1.1 user unknown'] : ['4.4.7', 'smtp; 450 4.4.7 try later']
  const bouncedRecipients = recipients.map(emailAddress => ({ emailAddress, action: 'failed' as const, status, diagnosticCode }))
  return {
    eventType: 'Bounce',
    bounce: { bounceType, bounceSubType, bouncedRecipients, timestamp: at.toISOString(), feedbackId, reportingMTA },
  }
}

export function complaint(recipients: string[], complaintFeedbackType: string, { at, feedbackId }: Moment): Happening {
  const complainedRecipients = recipients.map(emailAddress => ({ emailAddress }))
  return { eventType: 'Complaint', complaint: { complainedRecipients, timestamp: at.toISOString(), feedbackId, complaintFeedbackType } }
}

export const reject = (reason: string): Happening => ({ eventType: 'Reject', reject: { reason } })

export function renderingFailure(errorMessage: string, templateName = ''): Happening {
  return { eventType: 'Rendering Failure', failure: { errorMessage, templateName } }
}

export function delay(recipients: string[], delayType: string, { at }: Moment): Happening {
  const expirationTime = new Date(at.getTime() + 14 * 3600_000).toISOString()
  const delayedRecipients = recipients.map(emailAddress => ({ emailAddress, status: '4.4.1' }))
  return { eventType: 'DeliveryDelay', deliveryDelay: { timestamp: at.toISOString(), delayType, expirationTime, delayedRecipients } }
}

const reportingMTA = 'dsn; local.amazonses.com'
