import type { SQSBatchItemFailure, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import * as v from 'valibot'
import type { Log } from './log.ts'

/**
 * A door that works through queue messages one after the other, in the order they came. What fails
 * is reported alone and comes back by itself, in the end to the dead-letter queue; the others are
 * done. A message of the wrong shape fails like any other.
 */
export const queueDoor =
  <Message>(
    shape: v.GenericSchema<unknown, Message>,
    log: Log,
    work: (message: Message, tries: number) => Promise<unknown>,
    unwrap: (body: string) => unknown = JSON.parse,
  ) =>
  async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: SQSBatchItemFailure[] = []
    for (const { messageId, body, attributes } of event.Records) {
      try {
        await work(v.parse(shape, unwrap(body)), Number(attributes.ApproximateReceiveCount))
      } catch (error) {
        log.error('a message could not be worked on', { messageId, error: describe(error) })
        batchItemFailures.push({ itemIdentifier: messageId })
      }
    }
    return { batchItemFailures }
  }

type AwsError = Error & { $metadata: { httpStatusCode?: number; requestId?: string }; CancellationReasons?: { Code?: string }[] }

function awsCode({ name, $metadata: { httpStatusCode, requestId }, CancellationReasons: reasons = [] }: AwsError): string {
  const why = [...new Set(reasons.flatMap(({ Code }) => (Code && Code !== 'None' ? [Code] : [])))].join(', ')
  return [name, why && `(${why})`, httpStatusCode, requestId && `request ${requestId}`].filter(Boolean).join(' ')
}

/**
 * Class, message and cause: enough to find the fault, and nothing a message may have held of a
 * person.
 */
export function describe(error: unknown): string {
  if (v.isValiError(error))
    return `the message has the wrong shape at ${error.issues.map(issue => v.getDotPath(issue) ?? 'its top').join(', ')}`
  // What JSON.parse says of a text holds a piece of it.
  if (error instanceof SyntaxError) return 'the message is not JSON'
  if (!(error instanceof Error)) return 'something was thrown that is no error'
  // AWS' own sentences name people (an address that is not verified, a row that is too large): the
  // code says enough.
  if ('$metadata' in error) return awsCode(error as AwsError)
  return `${error.name}: ${error.message}${error.cause ? ` (${describe(error.cause)})` : ''}`
}
