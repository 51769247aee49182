import type { SQSEvent } from 'aws-lambda'
import { expect, test } from 'vitest'
import { openMailEvents } from '../../functions/mail-events.ts'
import { watchedLog } from '../../local/watched-log.ts'
import { openTestHouse } from '../house.ts'

const onTheQueue = (Message: string) =>
  ({ Records: [{ messageId: 'm1', body: JSON.stringify({ Message }), attributes: { ApproximateReceiveCount: '1' } }] }) as SQSEvent

test('what SES says when its events are set up is no event and no alarm', async () => {
  await using house = await openTestHouse()
  const log = watchedLog(true)
  const door = openMailEvents({ ...house.house.platform, log })
  const greeting = 'Successfully validated SNS topic for Amazon SES event publishing.'
  expect(await door(onTheQueue(greeting))).toEqual({ batchItemFailures: [] })
  expect(log.errors).toEqual([])
  expect(await door(onTheQueue('Something else that is not JSON'))).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] })
})
