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
    work: (message: Message) => Promise<unknown>,
    unwrap: (body: string) => unknown = JSON.parse,
  ) =>
  async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const batchItemFailures: SQSBatchItemFailure[] = []
    for (const { messageId, body } of event.Records) {
      try {
        await work(v.parse(shape, unwrap(body)))
      } catch (error) {
        log.error('a message could not be worked on', { messageId, error: describe(error) })
        batchItemFailures.push({ itemIdentifier: messageId })
      }
    }
    return { batchItemFailures }
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
  return `${error.name}: ${error.message}${error.cause ? ` (${describe(error.cause)})` : ''}`
}
