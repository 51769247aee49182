import { CreateQueueCommand, GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs'
import { buildApp } from 'fauxqs'
import { accessTo, account, region } from './access.ts'

export type Backlog = { visible: number; inFlight: number; delayed: number }

export type QueueEngine<Name extends string = string> = {
  url: string
  /** By queue name; the dead letters of NAME are in NAME-dlq. */
  queueUrl: Record<Name | `${Name}-dlq`, string>
  queueArn: Record<Name | `${Name}-dlq`, string>
  backlog(queue: Name | `${Name}-dlq`): Promise<Backlog>
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * How long a message that was handed out is hidden, in seconds: as long as our slowest queue's on
 * AWS. Whoever is still at work on it then, on a slow machine, would be handed it once more.
 */
const hiddenFor = 30 * 60

/**
 * An SQS (and S3) engine in this process with the queues named, each with a dead-letter queue. It
 * keeps nothing on disk: its own persistence loses messages, so what must survive a restart is in
 * the table.
 */
export async function openQueues<Name extends string>(
  names: readonly Name[],
  { receives = 5, visibilitySeconds = hiddenFor }: { receives?: number; visibilitySeconds?: number } = {},
): Promise<QueueEngine<Name>> {
  const app = buildApp({ logger: false, defaultRegion: region })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const client = new SQSClient(accessTo(url))

  for (const name of names) {
    await client.send(new CreateQueueCommand({ QueueName: `${name}-dlq` }))
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: arnOf(`${name}-dlq`), maxReceiveCount: receives })
    await client.send(
      new CreateQueueCommand({ QueueName: name, Attributes: { RedrivePolicy, VisibilityTimeout: String(visibilitySeconds) } }),
    )
  }

  const all = names.flatMap(name => [name, `${name}-dlq` as const])
  // Made here and not taken from the engine, whose *.localhost names do not resolve everywhere.
  const queueUrl = byName(all, name => `${url}/${account}/${name}`)

  async function close() {
    client.destroy()
    await app.close()
  }

  return {
    url,
    queueUrl,
    queueArn: byName(all, arnOf),
    async backlog(queue) {
      const { Attributes = {} } = await client.send(new GetQueueAttributesCommand({ QueueUrl: queueUrl[queue], AttributeNames: ['All'] }))
      return {
        visible: Number(Attributes.ApproximateNumberOfMessages),
        inFlight: Number(Attributes.ApproximateNumberOfMessagesNotVisible),
        delayed: Number(Attributes.ApproximateNumberOfMessagesDelayed),
      }
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}

const arnOf = (name: string) => `arn:aws:sqs:${region}:${account}:${name}`

function byName<Name extends string>(names: Name[], value: (name: Name) => string): Record<Name, string> {
  return Object.fromEntries(names.map(name => [name, value(name)])) as Record<Name, string>
}
