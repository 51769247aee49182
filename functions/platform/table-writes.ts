import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  TransactionCanceledException,
  TransactionConflictException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb'
import { asAttributes, asItem } from './attributes.ts'
import { backOff } from './back-off.ts'
import { Expressions } from './conditions.ts'
import type { Random } from './random.ts'
import { type Change, type Item, mostInTransaction, type Table, type Written } from './table.ts'

type Writes = Pick<Table, 'write' | 'next' | 'commit' | 'putAll'>

/**
 * Somebody else is writing, or there is too much to write just now: a moment later it goes through.
 */
const comesAgain = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])

/**
 * Calls for many rows that are under way at a time: a long list is nearly all waiting for answers,
 * and a partition takes what four calls bring.
 */
const writers = 4

/** How rows are written: conditions answered, conflicts tried again (optimistic locking). */
export function tableWrites(client: DynamoDBClient, tableName: string, random: Random): Writes {
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
  }
}

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
