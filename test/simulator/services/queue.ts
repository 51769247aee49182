import { createHash } from 'node:crypto'
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import type { Agenda } from '../agenda.ts'
import type { Chance } from '../chance.ts'
import type { Faults } from '../faults.ts'
import type { Ended } from '../invocation.ts'

export interface QueueWishes {
  name: string
  /** Messages in a handful, and handfuls worked on side by side, as `infra/app-stack.ts` says. */
  handful: number
  atOnce: number
  visibility: number
  /** After so many receives a message is put aside. */
  receives: number
}

interface Message {
  id: string
  body: string
  received: number
  /** Receives that are still worked on; a message comes again while it is. */
  visible: boolean
}

/**
 * One SQS queue with Lambda's poller: at least once, in any order; what is not done comes again,
 * and in the end lies among the dead letters.
 */
export function openQueue(
  { agenda, faults, chance }: { agenda: Agenda; faults: Faults; chance: Chance },
  { name, handful, atOnce, visibility, receives }: QueueWishes,
  work: (event: SQSEvent) => Promise<Ended<SQSBatchResponse>>,
) {
  const waiting = new Map<string, Message>()
  const deadLetters: string[] = []
  let working = 0
  let sent = 0

  function put(body: string): string {
    const message = { id: `${name}-${++sent}`, body, received: 0, visible: false }
    waiting.set(message.id, message)
    const fault = faults.at(`queue/${name}`, ['twice', 'late'])
    show(message, fault === 'late' ? chance.between(1, 120) * 60_000 : chance.between(20, 900))
    // The second copy comes soon or hours later.
    if (fault === 'twice') agenda.plan(chance.pick([50, 5_000, 3 * 3_600_000]), () => putCopy(message.id, body))
    return message.id
  }

  function putCopy(id: string, body: string): void {
    const copy = { id: `${id}-again`, body, received: 0, visible: false }
    waiting.set(copy.id, copy)
    show(copy, 0)
  }

  function show(message: Message, inMilliseconds: number): void {
    agenda.plan(inMilliseconds, () => {
      message.visible = true
      poll()
    })
  }

  function poll(): void {
    while (working < atOnce) {
      const visible = [...waiting.values()].filter(message => message.visible)
      if (visible.length === 0) return
      const taken: Message[] = []
      for (const most = Math.min(visible.length, chance.between(1, handful)); taken.length < most; )
        taken.push(...visible.splice(chance.below(visible.length), 1))
      const alive = taken.filter(received)
      if (alive.length > 0) void handle(alive)
    }
  }

  function received(message: Message): boolean {
    message.visible = false
    message.received++
    if (message.received <= receives) return true
    waiting.delete(message.id)
    deadLetters.push(message.body)
    return false
  }

  async function handle(messages: Message[]): Promise<void> {
    working++
    const ended = await work({ Records: messages.map(message => asRecord(message, name)) })
    const failed = ended.how === 'answered' ? new Set(ended.answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)) : null
    for (const message of messages) {
      if (failed === null || failed.has(message.id)) show(message, visibility)
      else waiting.delete(message.id)
    }
    working--
    poll()
  }

  return { name, put, deadLetters, waiting: () => [...waiting.values()].map(({ body }) => body) }
}

export type SimulatedQueue = ReturnType<typeof openQueue>

export const md5 = (text: string): string => createHash('md5').update(text).digest('hex')

const asRecord = ({ id, body, received }: Message, queue: string): SQSEvent['Records'][number] => ({
  messageId: id,
  receiptHandle: id,
  body,
  attributes: {
    ApproximateReceiveCount: String(received),
    SentTimestamp: '0',
    SenderId: '000000000000',
    ApproximateFirstReceiveTimestamp: '0',
  },
  messageAttributes: {},
  md5OfBody: md5(body),
  eventSource: 'aws:sqs',
  eventSourceARN: `arn:aws:sqs:eu-west-1:000000000000:${queue}`,
  awsRegion: 'eu-west-1',
})
