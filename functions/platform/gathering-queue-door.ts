import type { SQSBatchItemFailure, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import * as v from 'valibot'
import { errorText } from './error-text.ts'
import type { Log } from './log.ts'
import { noMessage } from './sns-message.ts'

/** Messages that could not be worked on, each with its error. */
export type Failed<Message> = Map<Message, unknown>

/**
 * A door that works on all messages of a call together (batch processing), because many of them
 * concern the same rows. Which of them failed `work` answers itself; they come back alone, in the
 * end to the dead-letter queue. A message of the wrong shape fails like any other.
 */
export const gatheringQueueDoor =
  <Message>(
    shape: v.GenericSchema<unknown, Message>,
    log: Log,
    work: (messages: Message[]) => Promise<Failed<Message>>,
    unwrap: (body: string) => unknown = JSON.parse,
  ) =>
  async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const ids = new Map<Message, string>()
    const batchItemFailures: SQSBatchItemFailure[] = []
    const fail = (messageId: string, error: unknown) => {
      log.error('a message could not be worked on', { messageId, error: errorText(error) })
      batchItemFailures.push({ itemIdentifier: messageId })
    }
    for (const { messageId, body } of event.Records) {
      try {
        const unwrapped = unwrap(body)
        if (unwrapped !== noMessage) ids.set(v.parse(shape, unwrapped), messageId)
      } catch (error) {
        fail(messageId, error)
      }
    }
    for (const [message, error] of await work([...ids.keys()])) fail(ids.get(message) ?? '', error)
    return { batchItemFailures }
  }
