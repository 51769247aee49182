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

test('however many links are asked for, no confirmation waits behind them: they have a queue of their own', async () => {
  await using house = await openTestHouse()
  const taken: Record<'outgoing' | 'linkRequests', string[]> = { outgoing: [], linkRequests: [] }
  const queue = (name: keyof typeof taken) => ({
    send: async (...rows: { pk: string }[]) => void taken[name].push(...rows.map(({ pk }) => pk)),
  })
  const react = openReactions({ ...house.house.platform, outgoing: queue('outgoing'), linkRequests: queue('linkRequests') })
  const keys = ['NEW-LINKS#aa', 'C#x#O#1', 'NEW-LINKS#bb', 'C#x#O#staff']
  const rows = keys.map((pk, index) => inserted(String(index), { pk, sk: 'one', type: 'outbox' }))
  expect(await react({ Records: rows } as DynamoDBStreamEvent)).toEqual({ batchItemFailures: [] })
  expect(taken).toEqual({ outgoing: ['C#x#O#1', 'C#x#O#staff'], linkRequests: ['NEW-LINKS#aa', 'NEW-LINKS#bb'] })
})
