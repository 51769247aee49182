import { keptLetters } from './campaign/letters.ts'
import { keptAttachments } from './documents/attachments.ts'
import { isLinkRequest } from './invitation/link-request.ts'
import { sendNewLink } from './notice/send-new-link.ts'
import { type SendNoticeHouse, sendNotice } from './notice/send-notice.ts'
import { sendReceipt } from './notice/send-receipt.ts'
import { sendSample } from './notice/send-sample.ts'
import { NoticeToSend } from './outbox/outbox.ts'
import { isReceipt } from './outbox/receipt.ts'
import { isSample } from './outbox/sample.ts'
import { systemClock } from './platform/clock.ts'
import { onColdStart } from './platform/cold-start.ts'
import { linkKeysFromEnvironment } from './platform/link-keys-secret.ts'
import { openLog } from './platform/log.ts'
import { mailServiceFromEnvironment } from './platform/mail-service.ts'
import type { Platform } from './platform/platform.ts'
import { queueDoor } from './platform/queue-door.ts'
import { systemRandom } from './platform/random.ts'
import { environment, environmentIfSet } from './platform/settings.ts'
import { tableFromEnvironment } from './platform/table.ts'

/**
 * Mails one notice for each message: a confirmation, a receipt, a link that was asked for again.
 */
export const openSendNotice = (house: SendNoticeHouse & Pick<Platform, 'log'>) =>
  queueDoor(NoticeToSend, house.log, async due => {
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
  return openSendNotice({
    table,
    clock: systemClock,
    random: systemRandom,
    mail: mailServiceFromEnvironment(),
    linkKeys: await linkKeysFromEnvironment(),
    siteUrl: environment('SITE_URL'),
    inboxDomain: environmentIfSet('INBOX_DOMAIN') ?? null,
    letters: keptLetters(table),
    attachments: keptAttachments(table),
    log: openLog('send-notice'),
  })
})
