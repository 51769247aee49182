import { keptLetters } from './campaign/letters.ts'
import { ReceivedMail } from './incoming/notification.ts'
import { addressKeyFromEnvironment } from './platform/address-key-secret.ts'
import { systemClock } from './platform/clock.ts'
import { onColdStart } from './platform/cold-start.ts'
import { tableFromEnvironment } from './platform/dynamodb.ts'
import { errorText } from './platform/error-text.ts'
import { linkKeysFromEnvironment } from './platform/link-keys-secret.ts'
import { openLog } from './platform/log.ts'
import { mailBucketFromEnvironment } from './platform/mail-bucket.ts'
import type { Platform } from './platform/platform.ts'
import { queueDoor } from './platform/queue-door.ts'
import { systemRandom } from './platform/random.ts'
import { environment } from './platform/settings.ts'
import { sesSays } from './platform/sns-message.ts'
import { keepForStaff, receiveMail } from './replies/receive.ts'
import type { ReceiveHouse } from './replies/received.ts'

export type InboxHouse = ReceiveHouse & Pick<Platform, 'log'>

/** Tries after which a mail is put before staff as it is. */
const mostTries = 3

/** Mails that came in: SES puts them in the bucket and says so, one message a mail. */
export const openInbox = (house: InboxHouse) =>
  queueDoor(
    ReceivedMail,
    house.log,
    async (message, tries) => {
      // Trying may have ended the process (a timeout, too little memory), which nothing catches.
      if (tries > mostTries) return keepForStaff(house, message)
      try {
        house.log.info('a mail was taken in', { verdict: await receiveMail(house, message) })
      } catch (error) {
        if (tries < mostTries) throw error
        house.log.error('a mail could not be taken in and is kept for staff', { error: errorText(error) })
        await keepForStaff(house, message)
      }
    },
    sesSays,
  )

export const handler = onColdStart(async () => {
  const table = tableFromEnvironment()
  return openInbox({
    table,
    clock: systemClock,
    random: systemRandom,
    linkKeys: await linkKeysFromEnvironment(),
    addressKey: addressKeyFromEnvironment(),
    inboxDomain: environment('INBOX_DOMAIN'),
    mailBucket: mailBucketFromEnvironment(),
    letters: keptLetters(table),
    log: openLog('inbox'),
  })
})
