import { normaliseAddress } from '../audience/address.ts'
import type { IncomingMail, Unreadable } from '../incoming/incoming-mail.ts'
import type { ReceivedMail } from '../incoming/notification.ts'
import type { ReadMail } from '../incoming/reading.ts'
import type { MailBucket } from '../platform/mail-bucket.ts'
import type { Platform } from '../platform/platform.ts'
import type { AnswerHouse } from '../registration/settle-answer.ts'
import type { Whom, WhomHouse } from './whom.ts'

export type ReceiveHouse = AnswerHouse & WhomHouse & Pick<Platform, 'addressKey'> & { mailBucket: MailBucket }

/** A mail as it was read, with whom it is about. */
export interface Incoming {
  received: ReceivedMail
  /** In bytes, all of it. */
  size: number
  mail: IncomingMail | Unreadable
  read: ReadMail
  whom: Whom
}

export function senderOf(mail: IncomingMail | Unreadable): string | null {
  const read = normaliseAddress('from' in mail ? (mail.from?.address ?? '') : '')
  return read.ok ? read.address : null
}
