import { marshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { expect, test } from 'vitest'
import { openReactions } from '../../functions/reactions.ts'
import { watchedLog } from '../../local/watched-log.ts'
import { openTestHouse } from '../house.ts'

const inserted = (sequence: string, row: Record<string, unknown>) =>
  ({ eventName: 'INSERT', dynamodb: { SequenceNumber: sequence, NewImage: marshall(row) } }) as unknown as DynamoDBRecord

test('a change nobody can react to holds up nothing behind it, and comes again', async () => {
  await using house = await openTestHouse()
  const sent: string[] = []
  const outgoing = {
    send: async (...notices: { sk: string }[]) => {
      for (const { sk } of notices)
        if (sk === 'poison') throw new Error('the queue would not take it')
        else sent.push(sk)
    },
  }
  const log = watchedLog(true)
  const react = openReactions({ ...house.house.platform, outgoing, log })
  const rows = ['one', 'poison', 'two'].map((sk, index) => inserted(String(index), { pk: 'C#x#O#1', sk, type: 'outbox' }))
  expect(await react({ Records: rows } as DynamoDBStreamEvent)).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] })
  expect(sent).toEqual(['one', 'two'])
  expect(log.errors).toHaveLength(1)
})
