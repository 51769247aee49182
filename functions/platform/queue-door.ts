import type { SQSBatchItemFailure, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import * as v from 'valibot'
import { errorText } from './error-text.ts'
import type { Log } from './log.ts'
import { noMessage } from './sns-message.ts'

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
        const unwrapped = unwrap(body)
        if (unwrapped !== noMessage) await work(v.parse(shape, unwrapped), Number(attributes.ApproximateReceiveCount))
      } catch (error) {
        log.error('a message could not be worked on', { messageId, error: errorText(error) })
        batchItemFailures.push({ itemIdentifier: messageId })
      }
    }
    return { batchItemFailures }
  }
