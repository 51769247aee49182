import * as v from 'valibot'
import { meaningOf, SesEvent } from './feedback/mail-event.ts'
import { suppress } from './feedback/suppress.ts'
import { type Clock, systemClock } from './platform/clock.ts'
import { onColdStart } from './platform/cold-start.ts'
import { type Log, openLog } from './platform/log.ts'
import { queueDoor } from './platform/queue-door.ts'
import { type Table, tableFromEnvironment } from './platform/table.ts'

const Notification = v.object({ Message: v.string() })

/** What became of the mails SES accepted: SES tells SNS, SNS wraps it and puts it on our queue. */
export const openMailEvents = (house: { table: Table; clock: Clock; log: Log }) =>
  queueDoor(
    SesEvent,
    house.log,
    async event => {
      const meaning = meaningOf(event)
      if ('suppress' in meaning) await suppress(house, meaning, meaning.suppress, 'ses')
    },
    body => JSON.parse(v.parse(Notification, JSON.parse(body)).Message),
  )

export const handler = onColdStart(async () =>
  openMailEvents({ table: tableFromEnvironment(), clock: systemClock, log: openLog('mail-events') }),
)
