import type { Agenda } from './agenda.ts'
import { lot } from './chance.ts'
import type { CallFault, Faults } from './faults.ts'
import type { Invocation, Invocations } from './invocation.ts'
import { type Right, rightsOf } from './rights.ts'
import type { Answered } from './services/table/table.ts'

/** One call as it leaves a real AWS client, serialised. */
export interface Call {
  invocation: Invocation
  service: 'table' | 'queue' | 'mail' | 'alarm' | 'file'
  operation: string
  path: string
  body: Record<string, unknown>
}

/** What a run remembers of a call: enough for the trace and the invariants. */
export interface Called {
  at: number
  by: number
  door: string
  operation: string
  /** What it was asked: a key, a partition, a queue. */
  of: string
  rights: Right[]
  fault: CallFault | null
  done: boolean
}

export interface Services {
  /**
   * Does what is asked, now. `partial`: leaves some of it undone and says so; `stale`: answers a
   * read from the past.
   */
  answer(call: Call, fault: CallFault | null): Answered
}

/** What came back over HTTP, before the real client reads it. */
export interface HttpAnswer {
  statusCode: number
  headers: Record<string, string>
  body: Uint8Array
}

/**
 * Where the one middleware of every client sends what would have gone to AWS. Set for the length of
 * one run.
 */
export interface Wire {
  carry(operation: string, request: { path: string; body: unknown }): Promise<HttpAnswer>
}

const reads = new Set(['GetItem', 'BatchGetItem', 'Query'])
const partly = new Set(['BatchWriteItem', 'SendMessageBatch', 'SendBulkEmail'])

const possible = ({ operation, service }: Call): CallFault[] => [
  'crashBefore',
  'crashAfter',
  'lost',
  'throttle',
  'broken',
  'slow',
  ...(service === 'table' && !reads.has(operation) && operation !== 'BatchWriteItem' ? (['conflict'] as const) : []),
  ...(partly.has(operation) ? (['partial'] as const) : []),
  ...(reads.has(operation) ? (['stale'] as const) : []),
]

export function openWire(
  { agenda, faults, invocations, seed }: { agenda: Agenda; faults: Faults; invocations: Invocations; seed: number },
  services: Services,
  remember: (called: Called) => void,
): Wire {
  let calls = 0

  /** A dead invocation never hears of anything again. */
  const wait = (invocation: Invocation, milliseconds: number): Promise<void> =>
    new Promise(resolve => {
      invocation.calls++
      agenda.plan(milliseconds, () => {
        if (invocation.dead) return
        invocation.calls--
        resolve()
      })
    })

  const died = (invocation: Invocation, because: string): Promise<never> => {
    invocation.calls++
    invocation.die(because)
    return new Promise<never>(() => {})
  }

  return {
    async carry(operation, request) {
      const invocation = invocations.current()
      if (!invocation) throw new Error(`${operation} was called by nobody`)
      const service = serviceOf(operation)
      const call: Call = { invocation, service, operation, path: request.path, body: bodyOf(request.body) }
      const place = `${invocation.door}/${operation}`
      const fault = faults.at(place, possible(call))
      const turn = ++calls
      const called: Called = {
        at: 0,
        by: invocation.id,
        door: invocation.door,
        operation,
        of: subjectOf(call),
        rights: rightsOf(call),
        fault,
        done: false,
      }
      const pace = (which: string) =>
        Math.round(1 + lot(seed, place, turn, which) ** 4 * 60 + (fault === 'slow' ? lot(seed, turn, which) * 40_000 : 0))

      await wait(invocation, pace('there'))
      called.at = agenda.now()
      remember(called)
      if (fault === 'crashBefore') return died(invocation, `${place}:${fault}`)
      // A service that fails may have done the work before it did.
      const afterAll = fault === 'broken' && lot(seed, place, turn, 'after all') < 0.5
      if (fault === 'throttle' || fault === 'conflict' || (fault === 'broken' && !afterAll)) return refusal(call, fault)
      const answered = services.answer(call, fault)
      called.done = true
      if (fault === 'crashAfter') return died(invocation, `${place}:${fault}`)
      await wait(invocation, pace('back'))
      // The mail client waits 20 seconds and then gives up, whatever became of the mail.
      if (service === 'mail' && fault === 'slow') throw Object.assign(new Error('timed out'), { name: 'TimeoutError' })
      if (fault === 'broken') return refusal(call, fault)
      if (fault === 'lost') throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET', name: 'Error' })
      return 'status' in answered ? response(answered.status, answered.body, answered.type) : response(200, answered.body)
    },
  }
}

const serviceOf = (operation: string): Call['service'] =>
  operation === 'SendMessageBatch' || operation === 'GetQueueAttributes'
    ? 'queue'
    : /^(Send(Bulk)?Email|GetAccount|GetEmailIdentity)$/.test(operation)
      ? 'mail'
      : /Schedule$/.test(operation)
        ? 'alarm'
        : /Object/.test(operation)
          ? 'file'
          : 'table'

const bodyOf = (body: unknown): Record<string, unknown> =>
  body ? JSON.parse(body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body)) : {}

function subjectOf({ service, path, body }: Call): string {
  if (service === 'queue') return String(body.QueueUrl).split('/').at(-1) ?? ''
  if (service !== 'table') return service === 'mail' ? '' : path
  const key = (body.Key ?? body.Item) as { pk: { S: string }; sk: { S: string } } | undefined
  if (key) return `${key.pk.S} ${key.sk.S}`
  const values = Object.values((body.ExpressionAttributeValues ?? {}) as Record<string, { S?: string }>)
  return values.map(({ S }) => S ?? '').join(' ')
}

/** Nothing was done, and the caller is told so in the service's own words. */
function refusal({ service, operation, body }: Call, fault: 'throttle' | 'broken' | 'conflict'): HttpAnswer {
  if (fault === 'broken')
    return response(500, { message: 'internal failure' }, service === 'table' ? 'InternalServerError' : 'InternalFailure')
  if (fault === 'conflict' && operation === 'TransactWriteItems')
    return response(
      400,
      {
        message: 'Transaction cancelled',
        CancellationReasons: (body.TransactItems as unknown[]).map((_, index) => ({ Code: index === 0 ? 'TransactionConflict' : 'None' })),
      },
      'TransactionCanceledException',
    )
  if (fault === 'conflict') return response(400, { message: 'ongoing transaction' }, 'TransactionConflictException')
  if (service === 'mail' || service === 'alarm')
    return response(429, { message: 'slow down' }, service === 'mail' ? 'TooManyRequestsException' : 'ThrottlingException')
  return response(400, { message: 'slow down' }, service === 'table' ? 'ProvisionedThroughputExceededException' : 'ThrottlingException')
}

const response = (statusCode: number, body: Record<string, unknown>, type?: string): HttpAnswer => ({
  statusCode,
  headers: { 'content-type': 'application/x-amz-json-1.0', ...(type && { 'x-amzn-errortype': type }) },
  body: Buffer.from(JSON.stringify(type ? { __type: type, ...body } : body)),
})
