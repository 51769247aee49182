import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'
import { backOff } from './patience.ts'
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

export const queueFromEnvironment = <Message>(setting: SettingName & `${string}_QUEUE_URL`): Queue<Message> =>
  openQueue(new SQSClient({}), environment(setting), systemRandom)
