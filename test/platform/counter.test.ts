import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { expect, test } from 'vitest'
import { openTable } from '../../functions/platform/dynamodb.ts'
import { accessTo } from '../../local/engines/access.ts'

const answer = (statusCode: number, body: unknown) => ({
  statusCode,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: Buffer.from(JSON.stringify(body)),
})

test('a counter that meets a transaction on its row waits its turn', async () => {
  const client = new DynamoDBClient(accessTo('http://nowhere.example'))
  const answers = [
    answer(400, { __type: 'TransactionConflictException', message: 'ongoing transaction' }),
    answer(200, { Attributes: { highest: { N: '7' } } }),
  ]
  client.middlewareStack.add(() => async () => ({ response: answers.shift() }) as never, { step: 'deserialize', priority: 'low' })
  const table = openTable(client, 'indbyd', { id: () => '', fraction: () => 0 })
  expect(await table.next({ pk: 'C#x', sk: 'campaign' }, 'highest')).toBe(7)
})
