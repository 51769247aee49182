import type { SQSEvent } from 'aws-lambda'
import { expect, test } from 'vitest'
import { openInbox } from '../../functions/inbox.ts'
import type { MailBucket } from '../../functions/platform/mail-bucket.ts'
import { inboxDomain } from '../../local/house.ts'
import { watchedLog } from '../../local/watched-log.ts'
import { letter002, openTestHouse } from '../house.ts'
import { inboxOf } from './mail-house.ts'

const notification = (id: string, to: string) => ({
  notificationType: 'Received',
  mail: { messageId: id, source: 'x@kommune.example', timestamp: '2026-03-18T09:00:00.000Z' },
  receipt: { recipients: [to], action: { objectKey: `inbox/${id}` } },
})
const come = (id: string, to: string, tries: number) =>
  ({
    Records: [
      {
        messageId: id,
        body: JSON.stringify({ Message: JSON.stringify(notification(id, to)) }),
        attributes: { ApproximateReceiveCount: String(tries) },
      },
    ],
  }) as SQSEvent

/** In the cloud a mail that hangs its reader ends the process, and nothing is thrown. */
const deadly = (read: string[]): MailBucket => ({
  async beginning(key) {
    read.push(key)
    throw new Error('a mail that ends whoever reads it')
  },
})

test('a mail whose reading ended the door three times is put before staff without being read again', async () => {
  await using house = await openTestHouse()
  const asked = letter002({ people: 1 })
  await house.launches(asked)
  const { id } = asked.letter
  const read: string[] = []
  const log = watchedLog(true)
  const door = openInbox({ ...house.house.platform, log, mailBucket: deadly(read) })
  const to = `svar+${id}@${inboxDomain}`
  expect((await door(come('hung', to, 1))).batchItemFailures).toHaveLength(1)
  expect((await door(come('hung', to, 4))).batchItemFailures).toEqual([])
  expect(read).toEqual(['inbox/hung'])
  expect((await inboxOf(house)).get('hung')).toMatchObject({ verdict: 'needsEyes', because: 'failed', campaign: id })
})
