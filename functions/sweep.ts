import { systemClock } from './platform/clock.ts'
import { onColdStart } from './platform/cold-start.ts'
import { openLog } from './platform/log.ts'
import { queueFromEnvironment } from './platform/queue.ts'
import { tableFromEnvironment } from './platform/table.ts'
import { wakeUpsFromEnvironment } from './platform/wake-ups.ts'
import { type SweepHouse, sweep } from './repair/sweep.ts'

/** Every ten minutes: repairs what was lost and closes what is done. */
export const openSweep = (house: SweepHouse) => async (_: unknown) => sweep(house)

export const handler = onColdStart(async () =>
  openSweep({
    table: tableFromEnvironment(),
    clock: systemClock,
    wakeUps: wakeUpsFromEnvironment(),
    timetable: queueFromEnvironment('TIMETABLE_QUEUE_URL'),
    mailings: queueFromEnvironment('MAILING_QUEUE_URL'),
    outgoing: queueFromEnvironment('NOTICE_QUEUE_URL'),
    log: openLog('sweep'),
  }),
)
