import { isDeepStrictEqual } from 'node:util'
import { account, region } from '../engines/access.ts'
import { type Call, Refusal, type Route } from '../engines/rest-json.ts'
import { ClientToken, Group, ListQuery, read, ScheduleInput } from './requests.ts'
import { arnOf, noSuchSchedule, planned, type Schedule } from './schedule.ts'
import type { ScheduleBook } from './schedule-book.ts'

type Desk = { book: ScheduleBook; now: () => Date; save: () => void }

/** What an AWS client may ask of the Scheduler. */
export function operations(desk: Desk): Route[] {
  const { book, now, save } = desk

  function wanted(call: Call): ScheduleInput {
    const input = read(ScheduleInput, { ...objectOf(call.body), Name: call.param('name') })
    if (!book.groups[input.GroupName]) throw noSuchGroup(input.GroupName)
    return input
  }

  function named(call: Call): Schedule {
    const Name = call.param('name')
    const schedule = book.schedules[arnOf({ Name, GroupName: call.query.get('groupName') ?? 'default' })]
    if (!schedule) throw noSuchSchedule(Name)
    return schedule
  }

  function keep(schedule: Schedule) {
    const ScheduleArn = arnOf(schedule.input)
    book.schedules[ScheduleArn] = schedule
    save()
    return { ScheduleArn }
  }

  return [
    {
      operation: 'CreateSchedule',
      method: 'POST',
      path: '/schedules/:name',
      answer(call) {
        const input = wanted(call)
        const token = read(ClientToken, call.body).ClientToken ?? null
        const there = book.schedules[arnOf(input)]
        if (!there) return keep(planned(input, token, now()))
        const sameCallAgain = token !== null && there.clientToken === token && isDeepStrictEqual(there.input, input)
        if (sameCallAgain) return { ScheduleArn: arnOf(input) }
        throw new Refusal('ConflictException', `Schedule ${input.Name} already exists.`, 409)
      },
    },
    {
      operation: 'UpdateSchedule',
      method: 'PUT',
      path: '/schedules/:name',
      answer(call) {
        const input = wanted(call)
        const there = book.schedules[arnOf(input)]
        if (!there) throw noSuchSchedule(input.Name)
        return keep(planned(input, there.clientToken, now(), new Date(there.created)))
      },
    },
    { operation: 'GetSchedule', method: 'GET', path: '/schedules/:name', answer: call => described(named(call)) },
    {
      operation: 'DeleteSchedule',
      method: 'DELETE',
      path: '/schedules/:name',
      answer(call) {
        delete book.schedules[arnOf(named(call).input)]
        save()
      },
    },
    {
      operation: 'ListSchedules',
      method: 'GET',
      path: '/schedules',
      answer: call => page(Object.values(book.schedules), read(ListQuery, Object.fromEntries(call.query))),
    },
    {
      operation: 'CreateScheduleGroup',
      method: 'POST',
      path: '/schedule-groups/:name',
      answer(call) {
        const { Name } = read(Group, { Name: call.param('name') })
        if (book.groups[Name]) throw new Refusal('ConflictException', `Schedule group ${Name} already exists.`, 409)
        book.groups[Name] = { created: now().toISOString() }
        save()
        return { ScheduleGroupArn: groupArn(Name) }
      },
    },
    {
      operation: 'GetScheduleGroup',
      method: 'GET',
      path: '/schedule-groups/:name',
      answer(call) {
        const Name = call.param('name')
        const group = book.groups[Name]
        if (!group) throw noSuchGroup(Name)
        const at = seconds(group.created)
        return { Arn: groupArn(Name), Name, State: 'ACTIVE', CreationDate: at, LastModificationDate: at }
      },
    },
  ]
}

function described({ input, created, modified }: Schedule) {
  return { ...input, Arn: arnOf(input), CreationDate: seconds(created), LastModificationDate: seconds(modified) }
}

function page(schedules: Schedule[], { ScheduleGroup, NamePrefix = '', State, NextToken, MaxResults }: ListQuery) {
  const found = schedules
    .filter(({ input }) => ScheduleGroup === undefined || input.GroupName === ScheduleGroup)
    .filter(({ input }) => State === undefined || input.State === State)
    .filter(({ input }) => input.Name.startsWith(NamePrefix))
    .sort((one, other) => (arnOf(one.input) < arnOf(other.input) ? -1 : 1))
  const end = NextToken + MaxResults
  return {
    Schedules: found.slice(NextToken, end).map(summarised),
    ...(end < found.length && { NextToken: String(end) }),
  }
}

function summarised(schedule: Schedule) {
  const { Arn, Name, GroupName, State, CreationDate, LastModificationDate, Target } = described(schedule)
  return { Arn, Name, GroupName, State, CreationDate, LastModificationDate, Target: { Arn: Target.Arn } }
}

const seconds = (instant: string) => Date.parse(instant) / 1000
const objectOf = (body: unknown) => (typeof body === 'object' && body !== null ? body : {})
const groupArn = (name: string) => `arn:aws:scheduler:${region}:${account}:schedule-group/${name}`
const noSuchGroup = (name: string) => new Refusal('ResourceNotFoundException', `Schedule group ${name} does not exist.`, 404)
