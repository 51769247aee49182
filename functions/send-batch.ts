import { keptLetters } from './campaign/letters.ts'
import { keptAttachments } from './documents/attachments.ts'
import { BatchToSend } from './mailing/messages.ts'
import { type SendBatchHouse, sendBatch } from './mailing/send-batch.ts'
import { systemClock } from './platform/clock.ts'
import { onColdStart } from './platform/cold-start.ts'
import { linkKeysFromEnvironment } from './platform/link-keys-secret.ts'
import { type Log, openLog } from './platform/log.ts'
import { mailServiceFromEnvironment } from './platform/mail-service.ts'
import { queueDoor } from './platform/queue-door.ts'
import { systemRandom } from './platform/random.ts'
import { environment } from './platform/settings.ts'
import { tableFromEnvironment } from './platform/table.ts'

/** Mails one batch of a mailing for each message. */
export const openSendBatch = (house: SendBatchHouse & { log: Log }) =>
  queueDoor(BatchToSend, house.log, async batch => {
    house.log.info('a batch was worked on', { ...batch, outcome: await sendBatch(house, batch) })
  })

export const handler = onColdStart(async () => {
  const table = tableFromEnvironment()
  return openSendBatch({
    table,
    clock: systemClock,
    random: systemRandom,
    mail: mailServiceFromEnvironment(),
    linkKeys: await linkKeysFromEnvironment(),
    siteUrl: environment('SITE_URL'),
    letters: keptLetters(table),
    attachments: keptAttachments(table),
    log: openLog('send-batch'),
  })
})
