import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandOutput,
  ScanCommand,
  TransactionCanceledException,
  TransactionConflictException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { backOff } from './back-off.ts'
import { type Alteration, type Condition, Expressions } from './conditions.ts'
import { type Random, systemRandom } from './random.ts'
import { environment } from './settings.ts'

export interface Key {
  pk: string
  sk: string
}

export type Item = Key & Record<string, unknown>

/**
 * One change of one item, alone or as part of a transaction. `if` failing is an answer, not an
 * error.
 */
export type Change =
  | { put: Item; if?: Condition }
  | ({ update: Key; if?: Condition } & Alteration)
  | { erase: Key; if?: Condition }
  | { check: Key; if: Condition }

/** `was` is the item that stood in the way, where one did. */
export type Written = { done: true } | { done: false; was: Item | null; refused: number }

export interface Range {
  pk: string
  prefix?: string
  /** Both ends included. */
  between?: [string, string]
  consistent?: boolean
  limit?: number
  backwards?: boolean
}

/** The one table. Rooms know their own rows (`store.ts`), nobody else knows DynamoDB. */
export interface Table {
  get<Row = Item>(key: Key, how?: { consistent: boolean }): Promise<Row | undefined>
  /**
   * Up to a hundred items by their keys with one call, in the order asked for. Either all of them
   * consistent or none: that is DynamoDB's rule.
   */
  getAll(keys: Key[], how: { consistent: boolean }): Promise<(Item | undefined)[]>
  query<Row = Item>(range: Range): Promise<Row[]>
  write(change: Change): Promise<Written>
  /**
   * The next number of a counter, from 1. Asked again after a lost answer it skips one: gaps are
   * allowed, doubles are not.
   */
  next(key: Key, counter: string): Promise<number>
  /**
   * All or nothing, at most 100 changes. Tells apart "your condition failed" (an answer) and
   * "somebody else is writing" (tried again).
   */
  commit(changes: Change[]): Promise<Written>
  /** Many rows without conditions, for imports: not atomic, but safe to repeat. */
  putAll(items: Item[]): Promise<void>
  /**
   * The key of every row there is (a full table scan): for whoever must know that nothing is left
   * of somebody, and for nothing that is done often.
   */
  everyKey(): AsyncIterable<StoredKey>
}

/** `expires`: when DynamoDB's own broom may take the row (TTL), in seconds. */
export type StoredKey = Key & { expires?: number }

/**
 * Somebody else is writing, or there is too much to write just now: a moment later it goes through.
 */
const comesAgain = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])

/**
 * DynamoDB's own limit. Whoever may have more to write says what is written first, and on what
 * condition.
 */
export const mostInTransaction = 100

const asAttributes = (value: Record<string, unknown>) => marshall(value, { removeUndefinedValues: true })
const asItem = (attributes: Record<string, unknown> | undefined): Item | null =>
  attributes ? (unmarshall(attributes as Parameters<typeof unmarshall>[0]) as Item) : null

/**
 * Calls for many rows that are under way at a time: a long list is nearly all waiting for answers,
 * and a partition takes what four calls bring.
 */
const writers = 4

const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`

function request(tableName: string, change: Change) {
  const expressions = new Expressions()
  const update = 'update' in change ? expressions.alteration(change) : ''
  const condition = change.if ? expressions.condition(change.if) : undefined
  return {
    TableName: tableName,
    ...(update && { UpdateExpression: update }),
    ...(condition && { ConditionExpression: condition }),
    ...(Object.keys(expressions.names).length > 0 && { ExpressionAttributeNames: expressions.names }),
    ...(Object.keys(expressions.values).length > 0 && { ExpressionAttributeValues: asAttributes(expressions.values) }),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  }
}

function inTransaction(tableName: string, change: Change): TransactWriteItem {
  const common = request(tableName, change)
  if ('put' in change) return { Put: { ...common, Item: asAttributes(change.put) } }
  if ('update' in change)
    return { Update: { ...common, Key: asAttributes({ ...change.update }), UpdateExpression: common.UpdateExpression } }
  if ('erase' in change) return { Delete: { ...common, Key: asAttributes({ ...change.erase }) } }
  return { ConditionCheck: { ...common, Key: asAttributes({ ...change.check }), ConditionExpression: common.ConditionExpression } }
}

export function openTable(client: DynamoDBClient, tableName: string, random: Random): Table {
  async function alone(change: Change): Promise<void> {
    const common = request(tableName, change)
    if ('put' in change) await client.send(new PutItemCommand({ ...common, Item: asAttributes(change.put) }))
    else if ('update' in change) await client.send(new UpdateItemCommand({ ...common, Key: asAttributes({ ...change.update }) }))
    else if ('erase' in change) await client.send(new DeleteItemCommand({ ...common, Key: asAttributes({ ...change.erase }) }))
    else throw new Error('a condition check belongs in a transaction')
  }

  /** A transaction that touches the same row makes a single write fail too. */
  async function patiently<Answer>(write: () => Promise<Answer>): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await write()
      } catch (error) {
        if (!(error instanceof TransactionConflictException) || attempt === 10) throw error
        await backOff(attempt, random)
      }
    }
  }

  /**
   * DynamoDB does not queue writers of one item: it refuses the later ones, and the SDK does not
   * try again.
   */
  async function commitOnce(changes: Change[]): Promise<Written | 'conflict'> {
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems: changes.map(change => inTransaction(tableName, change)) }))
      return { done: true }
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error
      const reasons = error.CancellationReasons ?? []
      const refused = reasons.findIndex(reason => reason.Code === 'ConditionalCheckFailed')
      if (refused >= 0) return { done: false, was: asItem(reasons[refused]?.Item), refused }
      if (reasons.some(({ Code = '' }) => comesAgain.has(Code))) return 'conflict'
      throw error
    }
  }

  async function putSome(items: Item[]): Promise<void> {
    let left: WriteRequest[] = items.map(item => ({ PutRequest: { Item: asAttributes(item) } }))
    for (let attempt = 1; left.length > 0; attempt++) {
      if (attempt > 1) await backOff(attempt, random)
      if (attempt === 10) throw new Error(`${left.length} rows were not taken in ten attempts`)
      const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: left } }))
      left = answer.UnprocessedItems?.[tableName] ?? []
    }
  }

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

    async write(change) {
      try {
        await patiently(() => alone(change))
        return { done: true }
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return { done: false, was: asItem(error.Item), refused: 0 }
        throw error
      }
    },

    async next(key, counter) {
      const oneMore = new UpdateItemCommand({
        TableName: tableName,
        Key: asAttributes({ ...key }),
        UpdateExpression: 'ADD #counter :one',
        ExpressionAttributeNames: { '#counter': counter },
        ExpressionAttributeValues: asAttributes({ ':one': 1 }),
        ReturnValues: 'UPDATED_NEW',
      })
      const answer = await patiently(() => client.send(oneMore))
      return Number(asItem(answer.Attributes)?.[counter])
    },

    async commit(changes) {
      if (changes.length > mostInTransaction)
        throw new Error(`a transaction holds ${mostInTransaction} changes, and this one has ${changes.length}`)
      for (let attempt = 1; ; attempt++) {
        const outcome = await commitOnce(changes)
        if (outcome !== 'conflict') return outcome
        if (attempt === 10) throw new Error('ten times in a row somebody else was writing the same rows')
        await backOff(attempt, random)
      }
    },

    async putAll(items) {
      const starts = Array.from({ length: Math.ceil(items.length / 25) }, (_, index) => index * 25).values()
      async function writer(): Promise<void> {
        for (const start of starts) await putSome(items.slice(start, start + 25))
      }
      await Promise.all(Array.from({ length: writers }, writer))
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

type QueryPosition = QueryCommandOutput['LastEvaluatedKey']

export const tableFromEnvironment = (): Table => openTable(new DynamoDBClient({}), environment('TABLE'), systemRandom)
