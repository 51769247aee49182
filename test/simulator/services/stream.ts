import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import type { Agenda } from '../agenda.ts'
import type { Chance } from '../chance.ts'
import type { Faults } from '../faults.ts'
import type { Ended } from '../invocation.ts'
import type { Commit, Rows } from './table/rows.ts'

/** The stream forgets what it could not hand over after half a day, as `infra/new-rows.ts` says. */
const maxAge = 12 * 3_600_000

interface Shard {
  records: { at: number; record: DynamoDBRecord }[]
  working: boolean
}

/**
 * The table's stream as Lambda reads it: what is written to one partition comes in order, others
 * side by side. What fails comes again from there, in the end to the dead letters; what was done
 * may come again all the same.
 */
export function openStream(
  { agenda, faults, chance, rows }: { agenda: Agenda; faults: Faults; chance: Chance; rows: Rows },
  work: (event: DynamoDBStreamEvent) => Promise<Ended<DynamoDBBatchResponse>>,
) {
  const shards: Shard[] = [0, 1, 2].map(() => ({ records: [], working: false }))
  const deadLetters: DynamoDBRecord[] = []
  let sequence = 0

  rows.watch((commit: Commit) => {
    for (const { pk, sk, before, after } of commit.changes) {
      if (before || !after || !wakes(after)) continue
      const shard = shards[[...pk].reduce((sum, character) => sum + character.charCodeAt(0), 0) % shards.length]!
      shard.records.push({ at: commit.at, record: added(++sequence, pk, sk, after) })
      agenda.plan(chance.between(100, 800), () => void read(shard))
    }
  })

  async function read(shard: Shard): Promise<void> {
    if (shard.working) return
    shard.working = true
    for (let attempt = 1; shard.records.length > 0; attempt++) {
      while (shard.records[0] && agenda.now() - shard.records[0].at > maxAge) deadLetters.push(shard.records.shift()!.record)
      const batch = shard.records.slice(0, attempt === 1 ? chance.between(1, 20) : 1)
      if (batch.length === 0) break
      const ended = await work({ Records: batch.map(({ record }) => record) })
      const done = ended.how === 'answered' ? doneOf(batch, ended.answer) : 0
      const again = done > 0 && faults.at('stream', ['twice']) === 'twice'
      if (!again) shard.records.splice(0, done)
      if (done === batch.length && !again) attempt = 0
      else await agenda.sleep(Math.min(60_000, 500 * 2 ** attempt))
    }
    shard.working = false
  }

  return { deadLetters, waiting: () => shards.flatMap(({ records }) => records.map(({ record }) => record)) }
}

export type SimulatedStream = ReturnType<typeof openStream>

/** What `infra/app-stack.ts` lets through to the door. */
const wakes = (row: Record<string, unknown>): boolean => {
  const type = (row.type as { S?: string } | undefined)?.S
  return type === 'outbox' || (type === 'journal' && row.freed !== undefined)
}

function doneOf(batch: { record: DynamoDBRecord }[], { batchItemFailures }: DynamoDBBatchResponse): number {
  const [failure] = batchItemFailures
  return failure ? batch.findIndex(({ record }) => record.dynamodb?.SequenceNumber === failure.itemIdentifier) : batch.length
}

const added = (sequence: number, pk: string, sk: string, after: Record<string, unknown>): DynamoDBRecord => ({
  eventID: String(sequence),
  eventName: 'INSERT',
  dynamodb: {
    Keys: { pk: { S: pk }, sk: { S: sk } },
    NewImage: after as NonNullable<DynamoDBRecord['dynamodb']>['NewImage'],
    SequenceNumber: String(sequence),
    StreamViewType: 'NEW_AND_OLD_IMAGES',
  },
})
