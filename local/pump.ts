import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import type { DynamoDBBatchResponse, DynamoDBStreamEvent, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { account, region } from './engines/access.ts'
import type { TableStream } from './engines/table-stream.ts'

/**
 * Something that may hold work: pumped once, it hands what it has to its door and says how much
 * that was.
 */
export interface Source {
  name: string
  pump(): Promise<number>
}

/** Which source is asked next; the house asks in turn, a test in any order it likes. */
export type PumpOrder = (sources: readonly Source[]) => Source[]

/** Pumps until nobody has anything left: then the house is settled. */
export async function pumpDry(sources: readonly Source[], order: PumpOrder = all => [...all]): Promise<void> {
  for (let idle = false; !idle; ) {
    idle = true
    for (const source of order(sources)) if ((await source.pump()) > 0) idle = false
  }
}

/**
 * A queue and the door behind it, as Lambda's poller joins them: a handful at a time, what is not
 * reported as failed is deleted. What a door broke down over comes back after `againAfter` seconds.
 */
export const queueSource = (
  client: SQSClient,
  { name, url, handful = 10, againAfter = 30 }: { name: string; url: string; handful?: number; againAfter?: number },
  door: (event: SQSEvent) => Promise<SQSBatchResponse>,
): Source => ({
  name,
  async pump() {
    const messages = await gathered(client, url, handful)
    if (messages.length === 0) return 0
    const hide = ({ ReceiptHandle }: Message, VisibilityTimeout: number) =>
      client.send(new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle, VisibilityTimeout }))
    const asked = door({ Records: messages.map(message => asRecord(message, name)) })
    const { batchItemFailures } = await asked.catch(async (wrong: unknown) => {
      await Promise.allSettled(messages.map(message => hide(message, againAfter)))
      throw wrong
    })
    const failed = new Set(batchItemFailures.map(failure => failure.itemIdentifier))
    for (const message of messages) {
      // What failed comes back at once, until the queue's redrive policy sends it to the dead
      // letters: no time passes in a settled house.
      if (failed.has(message.MessageId ?? '')) await hide(message, 0)
      else await client.send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: message.ReceiptHandle }))
    }
    return messages.length
  },
})

/** SQS gives ten at a time. */
async function gathered(client: SQSClient, url: string, handful: number): Promise<Message[]> {
  const all: Message[] = []
  while (all.length < handful) {
    const MaxNumberOfMessages = Math.min(10, handful - all.length)
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages, MessageSystemAttributeNames: ['All'] }),
    )
    all.push(...Messages)
    if (Messages.length < MaxNumberOfMessages) break
  }
  return all
}

const asRecord = (message: Message, queue: string): SQSEvent['Records'][number] => ({
  messageId: message.MessageId ?? '',
  receiptHandle: message.ReceiptHandle ?? '',
  body: message.Body ?? '',
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: '0',
    SenderId: account,
    ApproximateFirstReceiveTimestamp: '0',
    ...message.Attributes,
  },
  messageAttributes: {},
  md5OfBody: message.MD5OfBody ?? '',
  eventSource: 'aws:sqs',
  eventSourceARN: `arn:aws:sqs:${region}:${account}:${queue}`,
  awsRegion: region,
})

/**
 * The table's stream and the door behind it: what fails is read again from the record that failed.
 */
export const streamSource = (stream: TableStream, door: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>): Source => ({
  name: 'stream',
  async pump() {
    const before = stream.position()
    const records = await stream.read(100)
    if (records.length === 0) return 0
    const { batchItemFailures } = await door({ Records: records })
    if (batchItemFailures.length > 0) {
      stream.seek(before)
      throw new Error(`the stream's door failed at ${batchItemFailures[0]?.itemIdentifier}`)
    }
    return records.length
  },
})
