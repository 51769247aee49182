import type { SQSEvent } from 'aws-lambda'
import { expect, test } from 'vitest'
import { openInbox } from '../../functions/inbox.ts'
import { openMailEvents } from '../../functions/mail-events.ts'
import { watchedLog } from '../../local/watched-log.ts'
import { openTestHouse } from '../house.ts'

const onTheQueue = (Message: string) =>
  ({ Records: [{ messageId: 'm1', body: JSON.stringify({ Message }), attributes: { ApproximateReceiveCount: '1' } }] }) as SQSEvent

const doors = { 'mail-events': openMailEvents, inbox: openInbox }

test.each(['mail-events', 'inbox'] as const)('what SES says when a topic is set up is nothing to %s, and no alarm', async name => {
  await using house = await openTestHouse()
  const log = watchedLog(true)
  const door = doors[name]({ ...house.house.platform, log })
  const greeting = 'Successfully validated SNS topic for Amazon SES event publishing.'
  expect(await door(onTheQueue(greeting))).toEqual({ batchItemFailures: [] })
  expect(log.errors).toEqual([])
  expect(await door(onTheQueue('Something else that is not JSON'))).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] })
})
