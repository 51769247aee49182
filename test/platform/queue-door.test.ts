import type { SQSEvent } from 'aws-lambda'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { queueDoor } from '../../functions/platform/queue-door.ts'
import { watchedLog } from '../../local/watched-log.ts'

const handful = (...bodies: string[]) => ({ Records: bodies.map((body, index) => ({ messageId: `m${index + 1}`, body })) }) as SQSEvent

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
