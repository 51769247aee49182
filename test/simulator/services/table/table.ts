import { type Row, sameRow } from './attribute.ts'
import { meets, type Placeholders } from './expression.ts'
import { openRows } from './rows.ts'
import { updated } from './update.ts'

/** A refusal as the service words it, for the SDK to make its exception of. */
export interface Refused {
  status: number
  type: string
  body: Record<string, unknown>
}
export type Answered = { body: Record<string, unknown> } | Refused

const refuse = (type: string, body: Record<string, unknown> = {}): Refused => ({ status: 400, type, body: { message: type, ...body } })

interface Write extends Placeholders {
  Key?: Row
  Item?: Row
  UpdateExpression?: string
  ConditionExpression?: string
}
type Op = { kind: 'Put' | 'Update' | 'Delete' | 'ConditionCheck'; write: Write }

/**
 * The part of DynamoDB this product asks for, in memory: the same answers as the embedded engine,
 * which `test/simulator/table.test.ts` holds it to, at a tenth of the time and on the run's own
 * clock.
 */
export function openMemoryTable(now: () => number) {
  const rows = openRows(now)
  const tokens = new Set<string>()
  const keyOf = ({ write: { Key, Item } }: Op) => ({ pk: String((Key ?? Item)!.pk!.S), sk: String((Key ?? Item)!.sk!.S) })

  function tried(op: Op): { after: Row | undefined } | { was: Row | undefined } {
    const { pk, sk } = keyOf(op)
    const { write, kind } = op
    const was = rows.get(pk, sk)
    if (write.ConditionExpression && !meets(was, write.ConditionExpression, write)) return { was }
    if (kind === 'Put') return { after: write.Item }
    if (kind === 'Delete') return { after: undefined }
    if (kind === 'ConditionCheck') return { after: was }
    return { after: updated(was, write.Key!, write.UpdateExpression ?? '', write) }
  }

  function alone(by: number, op: Op, returned?: string): Answered {
    const outcome = tried(op)
    if ('was' in outcome) return refuse('ConditionalCheckFailedException', outcome.was ? { Item: outcome.was } : {})
    const key = keyOf(op)
    const before = rows.get(key.pk, key.sk)
    if (!unchanged(before, outcome.after)) rows.commit(by, [{ ...key, after: outcome.after }])
    return { body: returned === 'UPDATED_NEW' ? { Attributes: difference(before, outcome.after) } : {} }
  }

  function together(by: number, ops: Op[], token: string | undefined): Answered {
    if (token && tokens.has(token)) return { body: {} }
    const keys = ops.map(op => JSON.stringify(keyOf(op)))
    if (new Set(keys).size < keys.length)
      return refuse('ValidationException', { message: 'Transaction request cannot include multiple operations on one item' })
    const outcomes = ops.map(tried)
    if (outcomes.some(outcome => 'was' in outcome))
      return refuse('TransactionCanceledException', {
        CancellationReasons: outcomes.map(outcome =>
          'was' in outcome
            ? { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed', ...(outcome.was && { Item: outcome.was }) }
            : { Code: 'None' },
        ),
      })
    const changes = ops.flatMap((op, index) => {
      const { after } = outcomes[index] as { after: Row | undefined }
      const key = keyOf(op)
      return op.kind === 'ConditionCheck' || unchanged(rows.get(key.pk, key.sk), after) ? [] : [{ ...key, after }]
    })
    if (changes.length > 0) rows.commit(by, changes)
    if (token) tokens.add(token)
    return { body: {} }
  }

  /** @param at the past moment an eventually consistent read sees, where one is wished */
  function answer(by: number, operation: string, input: Record<string, unknown>, at?: number): Answered {
    const asked = input as Write & Asked
    const seen = asked.ConsistentRead ? undefined : at
    switch (operation) {
      case 'GetItem': {
        const Item = rows.get(String(asked.Key!.pk!.S), String(asked.Key!.sk!.S), seen)
        return { body: Item ? { Item } : {} }
      }
      case 'BatchGetItem': {
        const [[name, { Keys, ConsistentRead }]] = Object.entries(input.RequestItems as Record<string, BatchGet>) as [[string, BatchGet]]
        const then = ConsistentRead ? undefined : at
        return { body: { Responses: { [name]: Keys.flatMap(({ pk, sk }) => rows.get(String(pk!.S), String(sk!.S), then) ?? []) } } }
      }
      case 'Query': {
        const pk = Object.entries(asked.ExpressionAttributeValues ?? {})[0]![1].S
        const found = rows.all(String(pk), seen).filter(row => meets(row, asked.KeyConditionExpression!, asked))
        if (asked.ScanIndexForward === false) found.reverse()
        const from = asked.ExclusiveStartKey ? found.findIndex(row => row.sk!.S === asked.ExclusiveStartKey!.sk!.S) + 1 : 0
        const Items = found.slice(from, asked.Limit ? from + asked.Limit : undefined)
        const last = Items.at(-1)
        const more = asked.Limit !== undefined && Items.length === asked.Limit && last
        return { body: { Items, Count: Items.length, ...(more && { LastEvaluatedKey: { pk: last.pk, sk: last.sk } }) } }
      }
      case 'Scan':
        return { body: { Items: rows.everyRow().map(({ pk, sk, expires }) => ({ pk, sk, ...(expires && { expires }) })) } }
      case 'PutItem':
        return alone(by, { kind: 'Put', write: asked })
      case 'UpdateItem':
        return alone(by, { kind: 'Update', write: asked }, asked.ReturnValues)
      case 'DeleteItem':
        return alone(by, { kind: 'Delete', write: asked })
      case 'TransactWriteItems': {
        const ops = asked.TransactItems!.map(item => {
          const [kind, write] = Object.entries(item)[0] as [Op['kind'], Write]
          return { kind, write }
        })
        return together(by, ops, asked.ClientRequestToken)
      }
      case 'BatchWriteItem':
        for (const { PutRequest } of Object.values(asked.RequestItems!)[0]!) alone(by, { kind: 'Put', write: PutRequest })
        return { body: { UnprocessedItems: {} } }
      default:
        return refuse('UnknownOperationException')
    }
  }

  return { ...rows, answer }
}

export type MemoryTable = ReturnType<typeof openMemoryTable>

interface Asked {
  ConsistentRead?: boolean
  KeyConditionExpression?: string
  ScanIndexForward?: boolean
  ExclusiveStartKey?: Row
  Limit?: number
  ReturnValues?: string
  TransactItems?: Record<string, Write>[]
  ClientRequestToken?: string
  RequestItems?: Record<string, { PutRequest: { Item: Row } }[]>
}

interface BatchGet {
  Keys: Row[]
  ConsistentRead?: boolean
}

const unchanged = (before: Row | undefined, after: Row | undefined): boolean =>
  before === after || (before !== undefined && after !== undefined && sameRow(before, after))

const difference = (before: Row | undefined, after: Row | undefined): Row =>
  Object.fromEntries(Object.entries(after ?? {}).filter(([name, value]) => before?.[name] !== value))
