import type { IncomingMail } from './incoming-mail.ts'

/**
 * What a machine tells of another mail: that it could not be delivered (DSN, RFC 3464), or that
 * somebody complained (ARF, RFC 5965). Anybody can write one, so it stops nothing by itself.
 */
export type Bounce = 'failed' | 'delayed' | 'complaint'

/** Null where it is none; a receipt that it was read (RFC 8098) is `automatic`. */
export function bounceIn(mail: Pick<IncomingMail, 'headers' | 'report' | 'from'>, envelopeFrom: string): Bounce | 'readReceipt' | null {
  const type = mail.headers('content-type').join(' ').toLowerCase()
  if (/multipart\/report/.test(type)) {
    if (/report-type\s*=\s*"?feedback-report/.test(type)) return 'complaint'
    if (/report-type\s*=\s*"?disposition-notification/.test(type)) return 'readReceipt'
    if (/report-type\s*=\s*"?delivery-status/.test(type)) return actionIn(mail.report)
  }
  const isNobody = envelopeFrom === '' || envelopeFrom === '<>'
  return isNobody && /^(?:mailer-daemon|postmaster)@/.test(mail.from?.address ?? '') ? 'failed' : null
}

const actionIn = (report: string): Bounce =>
  /^Action:\s*(?:delayed|relayed|delivered|expanded)/im.test(report) && !/^Action:\s*failed/im.test(report) ? 'delayed' : 'failed'
