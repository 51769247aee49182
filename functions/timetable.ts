import { type BatchToSend, StepIsDue } from './mailing/messages.ts'
import { startMailing } from './mailing/start.ts'
import { type Clock, systemClock } from './platform/clock.ts'
import { onColdStart } from './platform/cold-start.ts'
import { type Log, openLog } from './platform/log.ts'
import { type Queue, queueFromEnvironment } from './platform/queue.ts'
import { queueDoor } from './platform/queue-door.ts'
import { type Table, tableFromEnvironment } from './platform/table.ts'

/** Woken when a step of a campaign's timetable is due: starts its mailing, unless the plan has changed or the moment has passed. */
export const openTimetable = (house: { table: Table; clock: Clock; mailings: Queue<BatchToSend>; log: Log }) =>
  queueDoor(StepIsDue, house.log, async due => {
    const started = await startMailing(house, due)
    house.log.info('a step was due', { ...due, ...started })
  })

export const handler = onColdStart(async () =>
  openTimetable({
    table: tableFromEnvironment(),
    clock: systemClock,
    mailings: queueFromEnvironment('MAILING_QUEUE_URL'),
    log: openLog('timetable'),
  }),
)
