import { GetQueueAttributesCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'
import { backOff } from './back-off.ts'
import { type Random, systemRandom } from './random.ts'
import { environment, type SettingName } from './settings.ts'

/** One SQS queue to put work on. Every message may arrive twice and in any order. */
export interface Queue<Message> {
  send(...messages: Message[]): Promise<void>
}

/** SQS is there and takes no more, however often it is asked. */
export class NotTaken extends Error {}

export const openQueue = <Message>(client: SQSClient, url: string, random: Random): Queue<Message> => ({
  async send(...messages) {
    for (let start = 0; start < messages.length; start += 10) {
      let left = messages.slice(start, start + 10).map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify(message) }))
      for (let attempt = 1; left.length > 0; attempt++) {
        if (attempt > 1) await backOff(attempt, random)
        if (attempt === 10) throw new NotTaken(`${left.length} messages were not taken in ten attempts`)
        const answer = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: left }))
        const failed = new Set(answer.Failed?.map(failure => failure.Id))
        left = left.filter(entry => failed.has(entry.Id))
      }
    }
  },
})

export const queueFromEnvironment = <Message>(setting: SettingName & `${string}_QUEUE_URL`): Queue<Message> => queueAt(environment(setting))

export const queueAt = <Message>(url: string): Queue<Message> => openQueue(new SQSClient({}), url, systemRandom)

/** Queues somebody else works on, and their dead letters. */
export interface Backlog {
  /** How many messages are still there, worked on or put aside; SQS counts them approximately. */
  waiting(): Promise<number>
}

const counted = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible', 'ApproximateNumberOfMessagesDelayed'] as const

export const openBacklog = (client: SQSClient, ...urls: string[]): Backlog => ({
  async waiting() {
    const answers = await Promise.all(
      urls.map(QueueUrl => client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...counted] }))),
    )
    return answers.flatMap(({ Attributes }) => counted.map(name => Number(Attributes?.[name] ?? 0))).reduce((sum, count) => sum + count, 0)
  },
})

export const backlogFromEnvironment = (...settings: SettingName[]): Backlog => openBacklog(new SQSClient({}), ...settings.map(environment))
