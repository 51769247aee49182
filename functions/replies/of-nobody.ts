import type { IncomingMail, Unreadable } from '../incoming/incoming-mail.ts'
import type { ReceivedMail } from '../incoming/notification.ts'
import { readIncoming } from '../incoming/reading.ts'
import { hiddenSender, type MailIn, putMailIn } from '../incoming/store.ts'
import type { Platform } from '../platform/platform.ts'
import { expiresAt, hour, later } from '../values/instant.ts'
import { blank } from './mail-row.ts'
import { type ReceiveHouse, senderOf } from './received.ts'

/** How long something is kept of a mail that is about nobody. */
export const aMonth = 30 * 24 * hour

/** In seconds of Unix time. */
export const expiresIn = ({ clock }: Pick<Platform, 'clock'>, milliseconds: number): number => expiresAt(later(clock.now(), milliseconds))

/** Of whoever writes to nobody only a hash is kept, for a month. */
export async function ofNobody(
  house: ReceiveHouse,
  received: ReceivedMail,
  mail: IncomingMail | Unreadable,
  kept = aMonth,
): Promise<'ignored'> {
  const read = readIncoming(mail, { envelopeFrom: received.mail.source, known: '', oneDay: false })
  const [to = ''] = received.receipt.recipients
  const row: MailIn = {
    ...blank(house, received),
    from: hiddenSender(senderOf(mail) ?? ''),
    to: to.toLowerCase().slice(0, 254),
    read: read.reading.read,
  }
  await house.table.write(putMailIn(row, expiresIn(house, kept)))
  return 'ignored'
}

/**
 * Somebody was forgotten while their mail was read: it was on its way before that, so of it nothing
 * is kept for staff, and the next night takes what lies in the bucket too.
 */
export const ofSomebodyForgotten = (house: ReceiveHouse, received: ReceivedMail, mail: IncomingMail | Unreadable): Promise<'ignored'> =>
  ofNobody(house, received, mail, 0)
