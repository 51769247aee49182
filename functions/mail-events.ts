import { SesEvent } from './feedback/mail-event.ts'
import { takeInEvents } from './mailing/take-in-events.ts'
import { addressKeyFromEnvironment } from './platform/address-key-secret.ts'
import { systemClock } from './platform/clock.ts'
import { onColdStart } from './platform/cold-start.ts'
import { tableFromEnvironment } from './platform/dynamodb.ts'
import { gatheringQueueDoor } from './platform/gathering-queue-door.ts'
import { openLog } from './platform/log.ts'
import type { Platform } from './platform/platform.ts'
import { sesSays } from './platform/sns-message.ts'

/** What became of the mails SES accepted: SES tells SNS, SNS wraps it and puts it on our queue. */
export const openMailEvents = (house: Pick<Platform, 'table' | 'clock' | 'log' | 'addressKey'>) =>
  gatheringQueueDoor(SesEvent, house.log, events => takeInEvents(house, events), sesSays)

export const handler = onColdStart(async () =>
  openMailEvents({
    table: tableFromEnvironment(),
    clock: systemClock,
    addressKey: addressKeyFromEnvironment(),
    log: openLog('mail-events'),
  }),
)
