import {
  BatchGetItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type QueryCommandOutput,
  ScanCommand,
} from '@aws-sdk/client-dynamodb'
import { asAttributes, asItem } from './attributes.ts'
import { backOff } from './back-off.ts'
import { Expressions } from './conditions.ts'
import type { Random } from './random.ts'
import type { Item, Key, Range, StoredKey, Table } from './table.ts'

type Reads = Pick<Table, 'get' | 'getAll' | 'query' | 'everyKey'>

/** How rows are read: pages of an answer are put together here (pagination). */
export function tableReads(client: DynamoDBClient, tableName: string, random: Random): Reads {
  return {
    async get<Row>(key: Key, { consistent } = { consistent: false }) {
      const found = await client.send(
        new GetItemCommand({ TableName: tableName, Key: asAttributes({ ...key }), ConsistentRead: consistent }),
      )
      return (asItem(found.Item) ?? undefined) as Row | undefined
    },

    async getAll(keys, { consistent }) {
      const found = new Map<string, Item>()
      let left = keys.map(key => asAttributes({ ...key }))
      for (let attempt = 1; left.length > 0; attempt++) {
        if (attempt > 1) await backOff(attempt, random)
        if (attempt === 10) throw new Error(`${left.length} items were not read in ten attempts`)
        const answer = await client.send(
          new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys: left, ConsistentRead: consistent } } }),
        )
        for (const item of answer.Responses?.[tableName] ?? []) {
          const row = asItem(item)
          if (row) found.set(nameOf(row), row)
        }
        left = answer.UnprocessedKeys?.[tableName]?.Keys ?? []
      }
      return keys.map(key => found.get(nameOf(key)))
    },

    async query<Row>({ pk, prefix, between, consistent, limit, backwards }: Range) {
      const expressions = new Expressions()
      const own = `${expressions.name('pk')} = ${expressions.value(pk)}`
      const sort = expressions.name('sk')
      const part = between
        ? ` AND ${sort} BETWEEN ${expressions.value(between[0])} AND ${expressions.value(between[1])}`
        : prefix
          ? ` AND begins_with(${sort}, ${expressions.value(prefix)})`
          : ''
      if (!part) delete expressions.names[sort]
      const rows: Row[] = []
      let from: QueryPosition
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: tableName,
            KeyConditionExpression: own + part,
            ExpressionAttributeNames: expressions.names,
            ExpressionAttributeValues: asAttributes(expressions.values),
            ConsistentRead: consistent ?? false,
            ScanIndexForward: !backwards,
            ...(limit && { Limit: limit - rows.length }),
            ...(from && { ExclusiveStartKey: from }),
          }),
        )
        rows.push(...(page.Items ?? []).map(item => asItem(item) as Row))
        from = page.LastEvaluatedKey
      } while (from && (!limit || rows.length < limit))
      return rows
    },

    async *everyKey() {
      let from: QueryPosition
      do {
        const page = await client.send(
          new ScanCommand({
            TableName: tableName,
            ProjectionExpression: '#pk, #sk, #expires',
            ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk', '#expires': 'expires' },
            ConsistentRead: true,
            ...(from && { ExclusiveStartKey: from }),
          }),
        )
        for (const item of page.Items ?? []) yield asItem(item) as StoredKey
        from = page.LastEvaluatedKey
      } while (from)
    },
  }
}

const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`

type QueryPosition = QueryCommandOutput['LastEvaluatedKey']
