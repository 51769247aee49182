import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import type { LetterToSend } from './mailing/messages.ts'
import { onColdStart } from './platform/cold-start.ts'
import { type Log, openLog } from './platform/log.ts'
import { type Queue, queueFromEnvironment } from './platform/queue.ts'
import { describe } from './platform/queue-door.ts'

/**
 * The whole after-life of what happens, on one page: the table's stream brings every row that was written, and here stands what follows.
 *
 * | written      | what follows                       |
 * |--------------|------------------------------------|
 * | outbox row   | it goes on the letter queue        |
 */
export const openReactions =
  (house: { outgoing: Queue<LetterToSend>; log: Log }) =>
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const record of event.Records) {
      try {
        await react(house, record)
      } catch (error) {
        house.log.error('a change found no reaction', { sequence: record.dynamodb?.SequenceNumber, error: describe(error) })
        // A stream is read in order: everything from here on comes again.
        return { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? '' }] }
      }
    }
    return { batchItemFailures: [] }
  }

async function react({ outgoing }: { outgoing: Queue<LetterToSend> }, { eventName, dynamodb }: DynamoDBRecord): Promise<void> {
  if (eventName !== 'INSERT' || !dynamodb?.NewImage) return
  const row = unmarshall(dynamodb.NewImage as Parameters<typeof unmarshall>[0])
  if (row.type === 'outbox') await outgoing.send({ pk: row.pk, sk: row.sk })
}

export const handler = onColdStart(async () =>
  openReactions({ outgoing: queueFromEnvironment('LETTER_QUEUE_URL'), log: openLog('reactions') }),
)
