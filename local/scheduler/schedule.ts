import { account, region } from '../engines/access.ts'
import { Refusal } from '../engines/rest-json.ts'
import { nextTime, parseExpression } from './expression.ts'
import { invalid, type ScheduleInput } from './requests.ts'

/**
 * A schedule as it is kept: what was asked for, and when it is due next. All times are ISO
 * instants.
 */
export type Schedule = {
  input: ScheduleInput
  clientToken: string | null
  created: string
  modified: string
  /** Null when it will not fire again, or not while it is disabled. */
  due: string | null
}

export const arnOf = ({ GroupName, Name }: Pick<ScheduleInput, 'GroupName' | 'Name'>) =>
  `arn:aws:scheduler:${region}:${account}:schedule/${GroupName}/${Name}`

/**
 * A schedule as made or replaced at `now`. What AWS does with an `at()` already past is documented
 * nowhere; here it never fires, so that nothing comes to lean on it.
 */
export function planned(input: ScheduleInput, clientToken: string | null, now: Date, created = now): Schedule {
  checkTime(input)
  const schedule = { input, clientToken, created: created.toISOString(), modified: now.toISOString(), due: null }
  const thisSecond = new Date(Math.floor(now.getTime() / 1000) * 1000)
  return { ...schedule, due: dueFrom(schedule, thisSecond) }
}

/** The schedule once it has fired at its time. */
export function fired(schedule: Schedule): Schedule {
  if (schedule.due === null || isOneTime(schedule.input)) return { ...schedule, due: null }
  return { ...schedule, due: dueFrom(schedule, new Date(Date.parse(schedule.due) + 1)) }
}

const isOneTime = ({ ScheduleExpression }: ScheduleInput) => ScheduleExpression.startsWith('at(')

function dueFrom({ input, modified }: Schedule, from: Date): string | null {
  if (input.State === 'DISABLED') return null
  const expression = parseExpression(input.ScheduleExpression)
  if (!expression) return null
  // AWS ignores the dates of a one-time schedule.
  const begins = isOneTime(input) || input.StartDate === undefined ? null : new Date(input.StartDate * 1000)
  const ends = isOneTime(input) || input.EndDate === undefined ? null : new Date(input.EndDate * 1000)
  const earliest = begins && begins > from ? begins : from
  const time = nextTime(expression, input.ScheduleExpressionTimezone, earliest, begins ?? new Date(modified))
  return time && (!ends || time <= ends) ? time.toISOString() : null
}

function checkTime({ ScheduleExpression, ScheduleExpressionTimezone }: ScheduleInput): void {
  if (!parseExpression(ScheduleExpression)) throw invalid(`Invalid Schedule Expression ${ScheduleExpression}.`)
  if (!isZone(ScheduleExpressionTimezone)) throw invalid(`Invalid ScheduleExpressionTimezone ${ScheduleExpressionTimezone}.`)
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

export const noSuchSchedule = (name: string) => new Refusal('ResourceNotFoundException', `Schedule ${name} does not exist.`, 404)
