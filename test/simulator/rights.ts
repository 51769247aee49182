import type { Call } from './wire.ts'

/** A right a call needs, as IAM sees it; `keys` are the table's partition keys. */
export interface Right {
  action: string
  keys: string[] | null
}

interface Row {
  Key?: { pk: { S: string } }
  Item?: { pk: { S: string } }
}

const parts = { Put: 'PutItem', Update: 'UpdateItem', Delete: 'DeleteItem', ConditionCheck: 'ConditionCheckItem' } as const

/** Each part of a transaction is checked for itself, and a batch of messages as one message. */
export function rightsOf({ service, operation, body }: Pick<Call, 'service' | 'operation' | 'body'>): Right[] {
  if (service === 'table') return rightsAtTheTable(operation, body)
  // Which of the bucket's rights are needed stands in `test/aws/`.
  if (service === 'file') return []
  const action = { queue: 'sqs', mail: 'ses', alarm: 'scheduler' }[service]
  const named = { action: `${action}:${operation === 'SendMessageBatch' ? 'SendMessage' : operation}`, keys: null }
  return operation === 'CreateSchedule' ? [named, { action: 'iam:PassRole', keys: null }] : [named]
}

function rightsAtTheTable(operation: string, body: Record<string, unknown>): Right[] {
  const keyOf = ({ Key, Item }: Row) => (Key ?? Item)?.pk.S
  const right = (action: string, row: Row): Right => {
    const key = keyOf(row)
    return { action: `dynamodb:${action}`, keys: key === undefined ? null : [key] }
  }
  if (operation !== 'TransactWriteItems') return [right(operation, body as Row)]
  return (body.TransactItems as Partial<Record<keyof typeof parts, Row>>[]).flatMap(item =>
    Object.entries(item).map(([part, row]) => right(parts[part as keyof typeof parts], row)),
  )
}
