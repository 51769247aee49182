import { type DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { expect, test } from 'vitest'
import { openTable } from '../../functions/platform/dynamodb.ts'
import { systemRandom } from '../../functions/platform/random.ts'
import { type Change, mostInTransaction } from '../../functions/platform/table.ts'

/** DynamoDB as it is when it refuses the first so many transactions for these reasons. */
function table(refusals: string[]) {
  let asked = 0
  const client = {
    send: async () => {
      const Code = refusals[asked++]
      if (Code) throw new TransactionCanceledException({ message: '', $metadata: {}, CancellationReasons: [{ Code: 'None' }, { Code }] })
      return {}
    },
  } as unknown as DynamoDBClient
  return { table: openTable(client, 'a-table', systemRandom), asked: () => asked }
}

const put: Change = { put: { pk: 'a', sk: 'b' } }

test.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
  '%s is tried again, not an error page',
  async Code => {
    const { table: one, asked } = table([Code, Code])
    expect(await one.commit([put])).toEqual({ done: true })
    expect(asked()).toBe(3)
  },
)

test('what is wrong for good is thrown at once', async () => {
  const { table: one, asked } = table(['ValidationError'])
  await expect(one.commit([put])).rejects.toThrow()
  expect(asked()).toBe(1)
})

test('more than a transaction holds is refused with both numbers', async () => {
  const { table: one, asked } = table([])
  await expect(one.commit(Array.from({ length: mostInTransaction + 1 }, () => put))).rejects.toThrow(
    'holds 100 changes, and this one has 101',
  )
  expect(asked()).toBe(0)
})
