import type { Agenda } from '../agenda.ts'
import type { Faults } from '../faults.ts'
import type { Answered } from './table/table.ts'

interface Schedule {
  at: number
  input: string
  /** New with every setting: what was planned for an older one does nothing. */
  version: number
}

/**
 * EventBridge Scheduler with `at()` alone: it wakes at least once, sometimes late, and here now and
 * then never.
 */
export function openAlarmClocks(agenda: Agenda, faults: Faults, wake: (input: string) => void) {
  const schedules = new Map<string, Schedule>()
  let settings = 0

  function fire(name: string, version: number): void {
    const schedule = schedules.get(name)
    if (!schedule || schedule.version !== version) return
    schedules.delete(name)
    switch (faults.at('alarm', ['twice', 'late', 'never'])) {
      case 'never':
        return
      case 'late':
        agenda.plan(4 * 3_600_000, () => wake(schedule.input))
        return
      case 'twice':
        agenda.plan(90_000, () => wake(schedule.input))
        wake(schedule.input)
        return
      default:
        wake(schedule.input)
    }
  }

  function set(name: string, body: { ScheduleExpression?: string; Target?: { Input?: string } }): void {
    const at = Date.parse(`${body.ScheduleExpression?.slice(3, -1)}Z`)
    const version = ++settings
    schedules.set(name, { at, input: body.Target?.Input ?? '', version })
    agenda.plan(at - agenda.now(), () => fire(name, version))
  }

  return {
    schedules,
    answer(operation: string, name: string, body: Parameters<typeof set>[1]): Answered {
      const there = schedules.has(name)
      if (operation === 'CreateSchedule' && there) return { status: 409, type: 'ConflictException', body: { Message: 'it is there' } }
      if (operation !== 'CreateSchedule' && !there)
        return { status: 404, type: 'ResourceNotFoundException', body: { Message: 'it is not there' } }
      if (operation === 'DeleteSchedule') schedules.delete(name)
      else set(name, body)
      return { body: { ScheduleArn: `arn:aws:scheduler:eu-west-1:000000000000:schedule/default/${name}` } }
    },
  }
}

export type AlarmClocks = ReturnType<typeof openAlarmClocks>
