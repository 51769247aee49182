import type { StepIsDue } from './mailing/messages.ts'
import { sweep } from './mailing/sweep.ts'
import { type Clock, systemClock } from './platform/clock.ts'
import { onColdStart } from './platform/cold-start.ts'
import { type Queue, queueFromEnvironment } from './platform/queue.ts'
import { type Table, tableFromEnvironment } from './platform/table.ts'

/** Every ten minutes: repairs what an alarm clock lost and closes mailings that are done. */
export const openSweep = (house: { table: Table; clock: Clock; timetable: Queue<StepIsDue> }) => async (_: unknown) => sweep(house)

export const handler = onColdStart(async () =>
  openSweep({ table: tableFromEnvironment(), clock: systemClock, timetable: queueFromEnvironment('TIMETABLE_QUEUE_URL') }),
)
