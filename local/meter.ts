import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'

/**
 * What DynamoDB was asked and what it would have charged for. A write refused by its condition is a
 * call; DynamoDB does not tell its units.
 */
export interface Usage {
  calls: number
  readUnits: number
  writeUnits: number
  /** Round trips one after the other: calls that began before any answer came are one. */
  roundTrips: number
  /** Calls by operation: `Query`, `PutItem`, … */
  operations: Record<string, number>
}

export type Meter = ReturnType<typeof openMeter>

const nothingYet = (): Usage => ({ calls: 0, readUnits: 0, writeUnits: 0, roundTrips: 0, operations: {} })

const reads = new Set(['GetItem', 'BatchGetItem', 'Query', 'Scan', 'TransactGetItems'])

/**
 * Counts what a client of DynamoDB asks for, by what the engine itself says it consumed.
 * @param inStep answers of one round are handed out together, when the last of them is there: of
 * two chains side by side neither counts for the other, whichever is quicker
 */
export function openMeter({ inStep = false } = {}) {
  let usage = nothingYet()
  let asking = 0
  const held: (() => void)[] = []

  /** Waits for the others of its round; the last of them ends it. */
  async function answered(roundTrip: number): Promise<void> {
    asking--
    if (inStep && asking > 0) return new Promise(resolve => held.push(resolve))
    usage.roundTrips = Math.max(usage.roundTrips, roundTrip)
    for (const goOn of held.splice(0)) goOn()
  }

  function add(operation: string, consumed: object[]): void {
    const units = consumed.reduce((sum, one) => sum + ('CapacityUnits' in one ? Number(one.CapacityUnits) : 0), 0)
    if (reads.has(operation)) usage.readUnits += units
    else usage.writeUnits += units
  }

  return {
    watch(client: DynamoDBClient): void {
      client.middlewareStack.add(
        (next, { commandName = '' }) =>
          async asked => {
            const operation = commandName.replace(/Command$/, '')
            usage.calls++
            usage.operations[operation] = (usage.operations[operation] ?? 0) + 1
            const roundTrip = usage.roundTrips + 1
            asking++
            try {
              const answer = await next({ ...asked, input: { ...asked.input, ReturnConsumedCapacity: 'TOTAL' } as typeof asked.input })
              if ('ConsumedCapacity' in answer.output) add(operation, [answer.output.ConsumedCapacity ?? []].flat())
              return answer
            } finally {
              await answered(roundTrip)
            }
          },
        { step: 'initialize', name: 'meter' },
      )
    },

    /** What was used while `work` ran. */
    async during(work: () => Promise<unknown>): Promise<Usage> {
      usage = nothingYet()
      await work()
      return usage
    },
  }
}
