import { type Around, serveRestJson } from '../engines/rest-json.ts'
import { operations } from './operations.ts'
import { arnOf, fired, type Schedule } from './schedule.ts'
import { readBook, writeBook } from './schedule-book.ts'
import { targetInput } from './target-input.ts'

// EventBridge Scheduler on a clock that is held by hand: it keeps schedules and says what is due,
// and fires nothing by itself.

export type SchedulerOptions = {
  now: () => Date
  newId: () => string
  /** Keeps the schedules across restarts. */
  file?: string
  /** Schedule groups that are there from the beginning, beside `default`. */
  groups?: readonly string[]
  around?: Around
}

export type Due = { scheduleName: string; groupName: string; at: Date; targetArn: string; input: string }

export type LocalScheduler = {
  url: string
  /** When something is due next, also when that is already past. */
  nextDue(): Date | null
  /**
   * Everything due up to `now`, each with its own time, in order of time and then name. What is
   * taken is marked as fired.
   */
  takeDue(now: Date): Due[]
  list(): Schedule[]
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

export async function openScheduler({ now, newId, file, groups = [], around }: SchedulerOptions): Promise<LocalScheduler> {
  const book = readBook(file)
  for (const group of ['default', ...groups]) book.groups[group] ??= { created: now().toISOString() }
  const save = () => writeBook(file, book)
  const endpoint = await serveRestJson(operations({ book, now, save }), { around })
  const list = () => Object.values(book.schedules)

  function takeNext(schedule: DueSchedule): Due {
    const { Name, GroupName, Target, ActionAfterCompletion } = schedule.input
    const arn = arnOf(schedule.input)
    const at = new Date(schedule.due)
    const after = fired(schedule)
    if (after.due === null && ActionAfterCompletion === 'DELETE') delete book.schedules[arn]
    else book.schedules[arn] = after
    return { scheduleName: Name, groupName: GroupName, at, targetArn: Target.Arn, input: targetInput(schedule, at, newId()) }
  }

  return {
    url: endpoint.url,
    nextDue() {
      const first = firstDue(list(), endOfTime)
      return first && new Date(first.due)
    },
    takeDue(upTo) {
      const until = upTo.toISOString()
      const taken: Due[] = []
      for (let next = firstDue(list(), until); next; next = firstDue(list(), until)) taken.push(takeNext(next))
      if (taken.length > 0) save()
      return taken
    },
    list,
    close: endpoint.close,
    [Symbol.asyncDispose]: endpoint.close,
  }
}

const endOfTime = '9999'

type DueSchedule = Schedule & { due: string }

/**
 * Of the schedules due by then the one that is first in time, and among those of one time first by
 * name.
 */
function firstDue(schedules: Schedule[], until: string): DueSchedule | null {
  let first: DueSchedule | null = null
  for (const schedule of schedules) {
    if (isDue(schedule) && schedule.due <= until && (first === null || turn(schedule) < turn(first))) first = schedule
  }
  return first
}

const isDue = (schedule: Schedule): schedule is DueSchedule => schedule.due !== null
const turn = ({ due, input }: DueSchedule) => `${due} ${input.Name} ${input.GroupName}`
