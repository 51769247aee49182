import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type Around, ConnectionLost, Refusal } from './engines/rest-json.ts'

/**
 * What can be made to go wrong between the house and what it stands on. `throttle`, `refused`: it
 * says no and has done nothing. `serverError`, `connectionLost`: it has done nothing either, but
 * who asked cannot know. `answerLost`: it has done all, and who asked cannot know. `houseDies`: it
 * has done all, and the whole house is killed (`kill -9`) before anybody hears of it.
 */
export const faultKinds = ['throttle', 'refused', 'serverError', 'connectionLost', 'answerLost', 'houseDies'] as const
export type FaultKind = (typeof faultKinds)[number]

export const faultServices = ['ses', 'scheduler', 'table'] as const
export type FaultService = (typeof faultServices)[number]

/**
 * The next so many calls of an operation (`SendBulkEmail`, `CreateSchedule`, `PutItem`, …) fare
 * like this.
 */
export interface Fault {
  service: FaultService
  operation: string
  kind: FaultKind
  times: number
}

export type Faults = ReturnType<typeof openFaults>

export function openFaults() {
  let waiting: Fault[] = []

  function next(service: FaultService, operation: string): FaultKind | null {
    const fault = waiting.find(one => one.service === service && one.operation === operation)
    if (!fault) return null
    fault.times--
    waiting = waiting.filter(({ times }) => times > 0)
    return fault.kind
  }

  return {
    /** What has not happened yet. */
    waiting: (): Fault[] => waiting.map(fault => ({ ...fault })),

    /** Takes the place of what was wanted of the same operation; 0 times takes it back. */
    want(fault: Fault): void {
      const others = waiting.filter(({ service, operation }) => service !== fault.service || operation !== fault.operation)
      waiting = fault.times > 0 ? [...others, { ...fault }] : others
    },

    around:
      (service: FaultService): Around =>
      (operation, answer) =>
        faring(next(service, operation), answer, wrongs[service === 'ses' ? 'ses' : 'other']),

    /**
     * The table's engine is a program of its own, so its faults stand in the client; only doors in
     * this process meet them.
     */
    watch(client: DynamoDBClient): void {
      client.middlewareStack.add(
        (send, { commandName = '' }) =>
          asked =>
            faring(next('table', commandName.replace(/Command$/, '')), () => send(asked), wrongs.table),
        // Nearer to the wire than the SDK's own attempts: it tries again as it would on AWS.
        { step: 'finalizeRequest', priority: 'low', name: 'faults' },
      )
    },
  }
}

type Wrongs = Record<Exclude<FaultKind, 'houseDies'>, () => Error>

async function faring<Answer>(kind: FaultKind | null, answer: () => Promise<Answer>, wrongs: Wrongs): Promise<Answer> {
  if (kind === null) return answer()
  if (kind === 'answerLost' || kind === 'houseDies') await answer()
  if (kind === 'houseDies') return dead()
  throw wrongs[kind]()
}

function dead(): Promise<never> {
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => {})
}

const cut = () => new ConnectionLost()
const broken = () => new Refusal('InternalServerException', 'Something is wrong on our side.', 500)

/** As each of them words it. */
const wrongs = {
  ses: {
    throttle: () => new Refusal('TooManyRequestsException', 'Maximum sending rate exceeded.', 429),
    refused: () => new Refusal('MessageRejected', 'The message was rejected.'),
    serverError: broken,
    connectionLost: cut,
    answerLost: cut,
  },
  other: {
    throttle: () => new Refusal('ThrottlingException', 'Rate exceeded', 429),
    refused: () => new Refusal('ValidationException', 'The request is not valid.'),
    serverError: broken,
    connectionLost: cut,
    answerLost: cut,
  },
  table: {
    throttle: () => named('ProvisionedThroughputExceededException', 'The rate of requests is too high.', 400),
    refused: () => named('AccessDeniedException', 'Not allowed.', 400),
    serverError: () => named('InternalServerError', 'Something is wrong on our side.', 500),
    connectionLost: () => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }),
    answerLost: () => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }),
  },
} satisfies Record<string, Wrongs>

const named = (name: string, message: string, httpStatusCode: number) =>
  Object.assign(new Error(message), { name, $metadata: { httpStatusCode } })
