import * as v from 'valibot'
import { keptLetters } from './campaign/letters.ts'
import { keptAttachments } from './documents/attachments.ts'
import { isLinkRequest } from './invitation/link-request.ts'
import { type CalendarQueue, CalendarsToSend } from './mailing/messages.ts'
import { walk } from './mailing/send-batches.ts'
import { type SendCalendarsHouse, sendCalendars } from './mailing/send-calendars.ts'
import type { OnTheWalk } from './mailing/still-in-force.ts'
import { sendNewLink } from './notice/send-new-link.ts'
import { type SendNoticeHouse, sendNotice } from './notice/send-notice.ts'
import { sendReceipt } from './notice/send-receipt.ts'
import { sendSample } from './notice/send-sample.ts'
import { NoticeToSend } from './outbox/outbox.ts'
import { isReceipt } from './outbox/receipt.ts'
import { isSample } from './outbox/sample.ts'
import { systemClock } from './platform/clock.ts'
import { onColdStart } from './platform/cold-start.ts'
import { tableFromEnvironment } from './platform/dynamodb.ts'
import { linkKeysFromEnvironment } from './platform/link-keys-secret.ts'
import { openLog } from './platform/log.ts'
import { mailAccountFromEnvironment } from './platform/mail-account.ts'
import { mailBucketFromEnvironment } from './platform/mail-bucket.ts'
import { mailServiceFromEnvironment } from './platform/mail-service.ts'
import { evenPace, type Pace } from './platform/pace.ts'
import type { Platform } from './platform/platform.ts'
import { queueFromEnvironment } from './platform/queue.ts'
import { queueDoor } from './platform/queue-door.ts'
import { systemRandom } from './platform/random.ts'
import { environment, environmentIfSet } from './platform/settings.ts'
import { second } from './values/instant.ts'

type SendNoticeDoorHouse = SendNoticeHouse &
  Omit<SendCalendarsHouse, keyof OnTheWalk> &
  CalendarQueue & { paceNow: () => Promise<Pace> } & Pick<Platform, 'log'>

/** The Lambda has a minute for two messages, and a call may take twenty seconds. */
const calendarsEnough = 10 * second

/**
 * Mails one notice for each message: a confirmation, a receipt, a link that was asked for again;
 * and those batches of a change of plan whose mails carry a calendar entry each.
 */
export const openSendNotice = (house: SendNoticeDoorHouse) =>
  queueDoor(v.union([CalendarsToSend, NoticeToSend]), house.log, async (due, tries) => {
    if ('half' in due) {
      const { half, ...order } = due
      const { outcomes } = await walk(house, order, tries, {
        send: sendCalendars,
        queue: (...rest) => house.calendars.send(...rest.map(one => ({ ...one, half }))),
        enough: calendarsEnough,
      })
      house.log.info('calendar mails were worked on', { ...order, ...outcomes })
      return
    }
    const send = senderOf(due)
    const outcome = await send(house, due)
    house.log.info('a notice was worked on', { outcome })
  })

function senderOf(due: NoticeToSend) {
  if (isLinkRequest(due)) return sendNewLink
  if (isReceipt(due)) return sendReceipt
  return isSample(due) ? sendSample : sendNotice
}

export const handler = onColdStart(async () => {
  const table = tableFromEnvironment()
  const account = mailAccountFromEnvironment()
  return openSendNotice({
    table,
    clock: systemClock,
    random: systemRandom,
    mail: mailServiceFromEnvironment(),
    paceNow: async () => evenPace((await account.quota()).perSecond),
    calendars: queueFromEnvironment('NOTICE_QUEUE_URL'),
    linkKeys: await linkKeysFromEnvironment(),
    siteUrl: environment('SITE_URL'),
    consoleUrl: environment('CONSOLE_URL'),
    inboxDomain: environmentIfSet('INBOX_DOMAIN') ?? null,
    mailBucket: environmentIfSet('INBOX_BUCKET') ? mailBucketFromEnvironment() : null,
    letters: keptLetters(table),
    attachments: keptAttachments(table),
    log: openLog('send-notice'),
  })
})
