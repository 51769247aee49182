import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { isLinkRequest, type LinkQueue } from './invitation/link-request.ts'
import type { NoticeQueue } from './outbox/outbox.ts'
import { systemClock } from './platform/clock.ts'
import { onColdStart } from './platform/cold-start.ts'
import { tableFromEnvironment } from './platform/dynamodb.ts'
import { errorText } from './platform/error-text.ts'
import { openLog } from './platform/log.ts'
import type { Platform } from './platform/platform.ts'
import { queueFromEnvironment } from './platform/queue.ts'
import { wakeUpsFromEnvironment } from './platform/wake-ups.ts'
import { type OfferHouse, offerFreedSeats } from './registration/offer-seats.ts'

export type ReactionsHouse = OfferHouse & Pick<Platform, 'log'> & NoticeQueue & LinkQueue

/**
 * The whole after-life of what happens, on one page: the table's stream brings every row that was
 * written, and here stands what follows.
 *
 * | written      | what follows                       |
 * |--------------|------------------------------------|
 * | outbox row   | it goes on the notice queue        |
 * | a link asked | it goes on the queue of those      |
 * | a seat freed | it is offered to whoever waits     |
 */
export const openReactions =
  (house: ReactionsHouse) =>
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const failed: string[] = []
    for (const record of event.Records) {
      try {
        await react(house, record)
      } catch (error) {
        // What no reaction can be found to holds up nobody behind it. A stream is read in order, so
        // from the first failure on all comes again: every reaction may happen twice.
        house.log.error('a change found no reaction', { sequence: record.dynamodb?.SequenceNumber, error: errorText(error) })
        failed.push(record.dynamodb?.SequenceNumber ?? '')
      }
    }
    return { batchItemFailures: failed.slice(0, 1).map(itemIdentifier => ({ itemIdentifier })) }
  }

async function react(house: ReactionsHouse, { eventName, dynamodb }: DynamoDBRecord): Promise<void> {
  if (eventName !== 'INSERT' || !dynamodb?.NewImage) return
  const row = unmarshall(dynamodb.NewImage as Parameters<typeof unmarshall>[0])
  const key = { pk: row.pk, sk: row.sk }
  if (row.type === 'outbox') await (isLinkRequest(key) ? house.linkRequests : house.outgoing).send(key)
  if (row.type === 'journal' && row.freed) await offerFreedSeats(house, row.campaign, row.freed)
}

export const handler = onColdStart(async () =>
  openReactions({
    table: tableFromEnvironment(),
    clock: systemClock,
    wakeUps: wakeUpsFromEnvironment(),
    outgoing: queueFromEnvironment('NOTICE_QUEUE_URL'),
    linkRequests: queueFromEnvironment('LINK_QUEUE_URL'),
    log: openLog('reactions'),
  }),
)
