import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import * as v from 'valibot'
import type { Log } from './log.ts'

/**
 * A door that works through queue messages one by one. What fails is reported alone and comes back by itself, in the end to the dead-letter
 * queue; the others are done. A message of the wrong shape fails like any other.
 */
export const queueDoor =
  <Message>(
    shape: v.GenericSchema<unknown, Message>,
    log: Log,
    work: (message: Message) => Promise<unknown>,
    unwrap: (body: string) => unknown = JSON.parse,
  ) =>
  async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const one = async (record: SQSRecord) => {
      try {
        await work(v.parse(shape, unwrap(record.body)))
      } catch (error) {
        log.error('a message could not be worked on', { messageId: record.messageId, error: describe(error) })
        throw error
      }
    }
    return processPartialResponse(event, one, new BatchProcessor(EventType.SQS), { throwOnFullBatchFailure: false })
  }

/** Class, message and cause: enough to find the fault, and nothing a message may have held of a person. */
export const describe = (error: unknown): string => {
  if (v.isValiError(error))
    return `ValiError: ${v.flatten(error.issues).nested ? Object.keys(v.flatten(error.issues).nested ?? {}).join(', ') : 'shape'}`
  if (!(error instanceof Error)) return 'not an error'
  return `${error.name}: ${error.message}${error.cause ? ` (${describe(error.cause)})` : ''}`
}
