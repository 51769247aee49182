import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { MessageRejected } from '@aws-sdk/client-sesv2'
import type { SQSEvent } from 'aws-lambda'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { errorText } from '../../functions/platform/error-text.ts'
import { queueDoor } from '../../functions/platform/queue-door.ts'
import { watchedLog } from '../../local/watched-log.ts'

const handful = (...bodies: string[]) =>
  ({
    Records: bodies.map((body, index) => ({ messageId: `m${index + 1}`, body, attributes: { ApproximateReceiveCount: '1' } })),
  }) as SQSEvent

test('what fails comes back alone: the others are done, in the order they came', async () => {
  const log = watchedLog(true)
  const done: number[] = []
  const door = queueDoor(v.object({ number: v.number() }), log, async ({ number }) => {
    if (number === 2) throw new Error('the second is out of luck')
    done.push(number)
  })
  const answer = await door(handful('{"number":1}', '{"number":2}', 'anna@kommune.example', '{"number":"four"}', '{"number":5}'))
  expect(done).toEqual([1, 5])
  expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'm2' }, { itemIdentifier: 'm3' }, { itemIdentifier: 'm4' }])
  expect(log.errors).toHaveLength(3)
  expect(JSON.stringify(log.errors)).not.toMatch(/four|anna/)
})

test('what AWS says of people is told by its code and never printed', () => {
  const $metadata = { httpStatusCode: 400, requestId: 'r-1' }
  const rejected = new MessageRejected({ message: 'Email address is not verified: anna@kommune.example', $metadata })
  expect(errorText(rejected)).toBe('MessageRejected 400 request r-1')
  expect(errorText(new Error('a batch could not be sent', { cause: rejected }))).not.toContain('anna')
  const CancellationReasons = [{ Code: 'None' }, { Code: 'ValidationError', Message: 'the value anna@kommune.example is not …' }]
  const cancelled = new TransactionCanceledException({ message: 'anna@kommune.example', $metadata, CancellationReasons })
  expect(errorText(cancelled)).toBe('TransactionCanceledException (ValidationError) 400 request r-1')
})
