import { keptLetters } from './campaign/letters.ts'
import { keptAttachments } from './documents/attachments.ts'
import { BatchToSend } from './mailing/messages.ts'
import { type SendBatchesHouse, sendBatches } from './mailing/send-batches.ts'
import { systemClock } from './platform/clock.ts'
import { onColdStart } from './platform/cold-start.ts'
import { tableFromEnvironment } from './platform/dynamodb.ts'
import { linkKeysFromEnvironment } from './platform/link-keys-secret.ts'
import { openLog } from './platform/log.ts'
import { mailAccountFromEnvironment } from './platform/mail-account.ts'
import { mailServiceFromEnvironment } from './platform/mail-service.ts'
import { evenPace } from './platform/pace.ts'
import { queueFromEnvironment } from './platform/queue.ts'
import { queueDoor } from './platform/queue-door.ts'
import { systemRandom } from './platform/random.ts'
import { environment, environmentIfSet } from './platform/settings.ts'

/** Mails a batch of a mailing, or one batch after the other. */
export const openSendBatch = (house: SendBatchesHouse) =>
  queueDoor(BatchToSend, house.log, async (batch, tries) => {
    house.log.info('batches were worked on', { ...batch, ...(await sendBatches(house, batch, tries)) })
  })

export const handler = onColdStart(async () => {
  const table = tableFromEnvironment()
  const account = mailAccountFromEnvironment()
  return openSendBatch({
    table,
    clock: systemClock,
    random: systemRandom,
    mail: mailServiceFromEnvironment(),
    mailings: queueFromEnvironment('MAILING_QUEUE_URL'),
    calendars: queueFromEnvironment('NOTICE_QUEUE_URL'),
    paceNow: async () => evenPace((await account.quota()).perSecond),
    linkKeys: await linkKeysFromEnvironment(),
    siteUrl: environment('SITE_URL'),
    inboxDomain: environmentIfSet('INBOX_DOMAIN') ?? null,
    letters: keptLetters(table),
    attachments: keptAttachments(table),
    log: openLog('send-batch'),
  })
})
