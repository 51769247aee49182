import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SchedulerClient } from '@aws-sdk/client-scheduler'
import type { SESv2Client } from '@aws-sdk/client-sesv2'
import { SQSClient } from '@aws-sdk/client-sqs'
import { mailClient } from '../../functions/platform/mail-service.ts'
import { accessTo } from '../../local/engines/access.ts'
import type { Wire } from './wire.ts'

// The real AWS clients with everything they do but the socket: they serialise, try again and read
// answers and errors. Made once a process.

/**
 * As often as the SDK itself tries, but without its waiting: the wire takes time enough, and chance
 * comes from the seed alone.
 */
const atOnce = {
  acquireInitialRetryToken: async () => token(0),
  async refreshRetryTokenForRetry(before: Token, { errorType }: { errorType: string }) {
    if (errorType === 'CLIENT_ERROR' || before.getRetryCount() >= 2) throw new Error('tried enough')
    return token(before.getRetryCount() + 1)
  },
  recordSuccess() {},
}
const token = (count: number) => ({ getRetryCount: () => count, getRetryDelay: () => 0 })
type Token = ReturnType<typeof token>

const config = {
  ...accessTo('http://simulated.example'),
  // A signature nobody reads is two thirds of a call's time.
  signer: { sign: async <Request>(request: Request) => request },
  // Without this every call is written out for a log that is not kept.
  logger: {} as Console,
}

/** The mail client does not try again, and that is part of what is simulated. */
const patient = { ...config, retryStrategy: atOnce }

let wire: Wire | undefined

/** From now on every call of every client goes over this wire. */
export function connect(to: Wire): void {
  wire = to
}

interface Client {
  middlewareStack: { add(middleware: never, options: { step: 'deserialize'; priority: 'low'; name: string }): void }
}

/**
 * The last thing before the socket, behind the client's own retries and in front of its reading of
 * the answer.
 */
function wired<Any extends Client>(client: Any): Any {
  const middleware =
    (_next: unknown, { commandName = '' }: { commandName?: string }) =>
    async ({ request }: { request: { path: string; body: unknown } }) => {
      if (!wire) throw new Error('no run is on')
      return { response: await wire.carry(commandName.replace(/Command$/, ''), request) }
    }
  client.middlewareStack.add(middleware as never, { step: 'deserialize', priority: 'low', name: 'throughTheWorld' })
  return client
}

export const clients = {
  table: wired(new DynamoDBClient(patient)),
  queue: wired(new SQSClient(patient)),
  alarm: wired(new SchedulerClient(patient)),
  mail: wired<SESv2Client>(mailClient(config)),
}
