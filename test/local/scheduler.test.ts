import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  CreateScheduleGroupCommand,
  DeleteScheduleCommand,
  GetScheduleCommand,
  GetScheduleGroupCommand,
  ListSchedulesCommand,
  SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler'
import { expect, test } from 'vitest'
import { accessTo } from '../../local/engines/access.ts'
import { openScheduler, type SchedulerOptions } from '../../local/scheduler/scheduler.ts'

const Target = {
  Arn: 'arn:aws:sqs:eu-west-1:000000000000:timetable',
  RoleArn: 'arn:aws:iam::000000000000:role/scheduler',
  Input: '{"step":"invitation"}',
}

async function schedulerAtHome(options: Partial<SchedulerOptions> & { at?: string } = {}) {
  let clock = new Date(options.at ?? '2026-03-18T08:00:00Z')
  let ids = 0
  const scheduler = await openScheduler({ now: () => clock, newId: () => `id-${++ids}`, ...options })
  const client = new SchedulerClient({ ...accessTo(scheduler.url), maxAttempts: 1 })
  const asked = (Name: string, ScheduleExpression: string, more: Partial<CreateScheduleCommandInput> = {}): CreateScheduleCommandInput => ({
    Name,
    ScheduleExpression,
    ScheduleExpressionTimezone: 'Europe/Copenhagen',
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target,
    ...more,
  })
  return {
    ...scheduler,
    client,
    turnTo: (instant: string) => {
      clock = new Date(instant)
    },
    asked,
    create: (...words: Parameters<typeof asked>) => client.send(new CreateScheduleCommand(asked(...words))),
    update: (...words: Parameters<typeof asked>) => client.send(new UpdateScheduleCommand(asked(...words))),
    get: (Name: string) => client.send(new GetScheduleCommand({ Name })),
    names: async () => (await client.send(new ListSchedulesCommand())).Schedules?.map(schedule => schedule.Name),
    next: () => scheduler.nextDue()?.toISOString() ?? null,
    taken: (until: string) => scheduler.takeDue(new Date(until)).map(due => `${due.scheduleName} ${due.at.toISOString()}`),
    [Symbol.asyncDispose]: async () => {
      client.destroy()
      await scheduler.close()
    },
  }
}

const refusal = (call: Promise<unknown>): Promise<{ name: string; message: string }> =>
  call.then(
    () => ({ name: 'none', message: '' }),
    wrong => wrong,
  )

test('nothing fires by itself; what is due is taken once, at its own time, with its message', async () => {
  await using at = await schedulerAtHome()
  await at.create('reminder', 'at(2026-04-08T09:00:00)')
  expect(at.next()).toBe('2026-04-08T07:00:00.000Z')
  expect(at.takeDue(new Date('2026-04-08T06:59:59Z'))).toEqual([])
  expect(at.takeDue(new Date('2026-04-10T00:00:00Z'))).toEqual([
    { scheduleName: 'reminder', groupName: 'default', at: new Date('2026-04-08T07:00:00Z'), targetArn: Target.Arn, input: Target.Input },
  ])
  expect(at.next()).toBeNull()
  expect(at.taken('2030-01-01T00:00:00Z')).toEqual([])
})

test('what is due together is taken in order of time and then name', async () => {
  await using at = await schedulerAtHome()
  await at.create('b', 'at(2026-04-08T09:00:00)')
  await at.create('c', 'at(2026-04-01T09:00:00)')
  await at.create('a', 'at(2026-04-08T09:00:00)')
  await at.create('every-week', 'rate(7 days)')
  expect(at.taken('2026-04-08T12:00:00Z')).toEqual([
    'every-week 2026-03-18T08:00:00.000Z',
    'every-week 2026-03-25T08:00:00.000Z',
    'c 2026-04-01T07:00:00.000Z',
    'every-week 2026-04-01T08:00:00.000Z',
    'a 2026-04-08T07:00:00.000Z',
    'b 2026-04-08T07:00:00.000Z',
    'every-week 2026-04-08T08:00:00.000Z',
  ])
})

test.each([
  ['at(2026-03-29T02:30:00)', 'does not exist and moves forward to 03:30', '2026-03-29T01:30:00.000Z'],
  ['at(2026-10-25T02:30:00)', 'comes twice and means the first', '2026-10-25T00:30:00.000Z'],
  ['at(2026-03-28T09:00:00)', 'is winter', '2026-03-28T08:00:00.000Z'],
  ['at(2026-03-30T09:00:00)', 'is summer', '2026-03-30T07:00:00.000Z'],
])('in Copenhagen the time of %s %s', async (expression, _what, expected) => {
  await using at = await schedulerAtHome()
  await at.create('step', expression)
  expect(at.next()).toBe(expected)
})

test('without a zone a time is UTC', async () => {
  await using at = await schedulerAtHome()
  await at.create('step', 'at(2026-04-08T09:00:00)', { ScheduleExpressionTimezone: undefined })
  expect(at.next()).toBe('2026-04-08T09:00:00.000Z')
})

test('a daily time that does not exist is skipped, and one that comes twice fires once', async () => {
  await using spring = await schedulerAtHome({ at: '2026-03-28T00:00:00Z' })
  await spring.create('nightly', 'cron(30 2 * * ? *)')
  expect(spring.taken('2026-03-30T12:00:00Z')).toEqual(['nightly 2026-03-28T01:30:00.000Z', 'nightly 2026-03-30T00:30:00.000Z'])

  await using autumn = await schedulerAtHome({ at: '2026-10-24T12:00:00Z' })
  await autumn.create('nightly', 'cron(30 2 * * ? *)')
  expect(autumn.taken('2026-10-26T12:00:00Z')).toEqual(['nightly 2026-10-25T00:30:00.000Z', 'nightly 2026-10-26T01:30:00.000Z'])
})

test('a day of a rate is 24 hours, also when the clocks change', async () => {
  await using at = await schedulerAtHome({ at: '2026-03-28T08:00:00Z' })
  await at.create('daily', 'rate(1 day)')
  expect(at.taken('2026-03-29T09:00:00Z')).toEqual(['daily 2026-03-28T08:00:00.000Z', 'daily 2026-03-29T08:00:00.000Z'])
})

test.each([
  ['cron(0 9 ? * MON-FRI *)', ['2026-03-19', '2026-03-20', '2026-03-23']],
  ['cron(0 9 L * ? *)', ['2026-03-31', '2026-04-30', '2026-05-31']],
  ['cron(0 9 1W * ? *)', ['2026-04-01', '2026-05-01', '2026-06-01']],
  ['cron(0 9 15W 8,11 ? *)', ['2026-08-14', '2026-11-16', '2027-08-16']],
  ['cron(0 9 ? * 2#1 *)', ['2026-04-06', '2026-05-04', '2026-06-01']],
  ['cron(0 9 ? * FRIL *)', ['2026-03-27', '2026-04-24', '2026-05-29']],
  ['cron(0 9 1/10 JAN,APR ? 2026-2027)', ['2026-04-01', '2026-04-11', '2026-04-21']],
  ['cron(0 9 29 2 ? *)', ['2028-02-29', '2032-02-29', '2036-02-29']],
])('%s means these days', async (expression, days) => {
  await using at = await schedulerAtHome({ at: '2026-03-18T12:00:00Z' })
  await at.create('days', expression, { ScheduleExpressionTimezone: 'UTC' })
  for (const day of days) {
    const due = at.nextDue()!
    expect(due.toISOString()).toBe(`${day}T09:00:00.000Z`)
    at.takeDue(due)
  }
})

test('a year that is over never comes again', async () => {
  await using at = await schedulerAtHome()
  await at.create('over', 'cron(0 9 1 1 ? 2025)')
  expect(at.next()).toBeNull()
})

test('a repetition keeps to its dates', async () => {
  await using at = await schedulerAtHome()
  await at.create('sweep', 'rate(1 minute)', { StartDate: new Date('2026-04-01T00:00:00Z'), EndDate: new Date('2026-04-01T00:02:00Z') })
  expect(at.taken('2026-05-01T00:00:00Z')).toEqual([
    'sweep 2026-04-01T00:00:00.000Z',
    'sweep 2026-04-01T00:01:00.000Z',
    'sweep 2026-04-01T00:02:00.000Z',
  ])
})

test('a finished schedule that asked for it is gone, another stays and does nothing', async () => {
  await using at = await schedulerAtHome()
  await at.create('goes', 'at(2026-04-08T09:00:00)', { ActionAfterCompletion: 'DELETE' })
  await at.create('stays', 'at(2026-04-08T09:00:00)')
  await at.create('repeats', 'rate(1 hour)', { ActionAfterCompletion: 'DELETE' })
  at.takeDue(new Date('2026-04-08T07:00:00Z'))
  expect(await at.names()).toEqual(['repeats', 'stays'])
})

test('what was already past when it was made never fires; the present second does', async () => {
  await using at = await schedulerAtHome({ at: '2026-03-18T08:00:00.900Z' })
  await at.create('past', 'at(2026-03-18T08:59:59)')
  expect(at.next()).toBeNull()
  await at.create('present', 'at(2026-03-18T09:00:00)')
  expect(at.next()).toBe('2026-03-18T08:00:00.000Z')
})

test('an update replaces everything, and what had fired may fire again', async () => {
  await using at = await schedulerAtHome()
  await at.create('step', 'at(2026-04-08T09:00:00)', { Description: 'first plan', ActionAfterCompletion: 'DELETE', State: 'DISABLED' })
  expect(at.next()).toBeNull()
  at.turnTo('2026-03-20T08:00:00Z')
  await at.update('step', 'at(2026-04-15T09:00:00)')
  expect(await at.get('step')).toMatchObject({
    ScheduleExpression: 'at(2026-04-15T09:00:00)',
    ActionAfterCompletion: 'NONE',
    State: 'ENABLED',
    CreationDate: new Date('2026-03-18T08:00:00Z'),
    LastModificationDate: new Date('2026-03-20T08:00:00Z'),
  })
  expect((await at.get('step')).Description).toBeUndefined()
  at.takeDue(new Date('2026-04-15T07:00:00Z'))
  await at.update('step', 'at(2026-05-01T09:00:00)')
  expect(at.next()).toBe('2026-05-01T07:00:00.000Z')
})

test('a deleted schedule does not fire', async () => {
  await using at = await schedulerAtHome()
  await at.create('step', 'at(2026-04-08T09:00:00)')
  await at.client.send(new DeleteScheduleCommand({ Name: 'step' }))
  expect(at.next()).toBeNull()
})

test('a name can be used once, but the same call may come twice', async () => {
  await using at = await schedulerAtHome()
  const first = await at.create('step', 'at(2026-04-08T09:00:00)', { ClientToken: 'one' })
  expect(await at.create('step', 'at(2026-04-08T09:00:00)', { ClientToken: 'one' })).toMatchObject({ ScheduleArn: first.ScheduleArn })
  expect(await refusal(at.create('step', 'at(2026-04-08T09:00:00)', { ClientToken: 'two' }))).toMatchObject({
    name: 'ConflictException',
    message: 'Schedule step already exists.',
  })
  expect(await refusal(at.create('step', 'at(2026-04-09T09:00:00)', { ClientToken: 'one' }))).toMatchObject({ name: 'ConflictException' })
})

test('what is not there is not found', async () => {
  await using at = await schedulerAtHome()
  const missing = { name: 'ResourceNotFoundException', message: 'Schedule step does not exist.' }
  expect(await refusal(at.get('step'))).toMatchObject(missing)
  expect(await refusal(at.update('step', 'at(2026-04-08T09:00:00)'))).toMatchObject(missing)
  expect(await refusal(at.client.send(new DeleteScheduleCommand({ Name: 'step' })))).toMatchObject(missing)
  expect(await refusal(at.create('step', 'at(2026-04-08T09:00:00)', { GroupName: 'nobody' }))).toMatchObject({
    name: 'ResourceNotFoundException',
    message: 'Schedule group nobody does not exist.',
  })
})

test('a group holds schedules of its own', async () => {
  await using at = await schedulerAtHome({ groups: ['indbyd'] })
  await at.create('step', 'at(2026-04-08T09:00:00)', { GroupName: 'indbyd' })
  await at.create('step', 'at(2026-04-09T09:00:00)')
  await at.client.send(new CreateScheduleGroupCommand({ Name: 'other' }))
  expect(await at.client.send(new GetScheduleGroupCommand({ Name: 'other' }))).toMatchObject({ State: 'ACTIVE' })
  const { Schedules } = await at.client.send(new ListSchedulesCommand({ GroupName: 'indbyd' }))
  expect(Schedules).toMatchObject([{ Name: 'step', GroupName: 'indbyd', State: 'ENABLED', Target: { Arn: Target.Arn } }])
  await at.client.send(new DeleteScheduleCommand({ Name: 'step', GroupName: 'indbyd' }))
  expect(at.next()).toBe('2026-04-09T07:00:00.000Z')
})

test('a long list comes in pages', async () => {
  await using at = await schedulerAtHome()
  for (const name of ['a-1', 'a-2', 'a-3', 'b-1']) await at.create(name, 'at(2026-04-08T09:00:00)')
  const first = await at.client.send(new ListSchedulesCommand({ NamePrefix: 'a-', MaxResults: 2 }))
  const second = await at.client.send(new ListSchedulesCommand({ NamePrefix: 'a-', MaxResults: 2, NextToken: first.NextToken }))
  expect([first, second].map(page => page.Schedules?.map(schedule => schedule.Name))).toEqual([['a-1', 'a-2'], ['a-3']])
  expect(second.NextToken).toBeUndefined()
})

test('the message may tell when and why it was sent', async () => {
  await using at = await schedulerAtHome()
  const Input =
    '{"at":"<aws.scheduler.scheduled-time>","id":"<aws.scheduler.execution-id>","try":"<aws.scheduler.attempt-number>","x":"<aws.scheduler.x>"}'
  await at.create('step', 'at(2026-04-08T09:00:00)', { Target: { ...Target, Input } })
  expect(at.takeDue(new Date('2026-05-01T00:00:00Z'))[0]?.input).toBe(
    '{"at":"2026-04-08T07:00:00Z","id":"id-1","try":"1","x":"<aws.scheduler.x>"}',
  )
})

test.each([
  [
    'no FlexibleTimeWindow',
    { FlexibleTimeWindow: undefined },
    "Value at 'flexibleTimeWindow' failed to satisfy constraint: Member must not be null",
  ],
  ['no target', { Target: undefined }, "Value at 'target' failed to satisfy constraint: Member must not be null"],
  [
    'no role',
    { Target: { ...Target, RoleArn: undefined } },
    "Value at 'target.roleArn' failed to satisfy constraint: Member must not be null",
  ],
  [
    'no target ARN',
    { Target: { ...Target, Arn: undefined } },
    "Value at 'target.arn' failed to satisfy constraint: Member must not be null",
  ],
  [
    'a name with a space',
    { Name: 'my step' },
    "Value at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern",
  ],
  ['a zone nobody has', { ScheduleExpressionTimezone: 'Europe/Aarhus' }, 'Invalid ScheduleExpressionTimezone Europe/Aarhus.'],
  ['an instant', { ScheduleExpression: 'at(2026-04-08T09:00:00Z)' }, 'Invalid Schedule Expression at(2026-04-08T09:00:00Z).'],
  ['a day that is not', { ScheduleExpression: 'at(2026-02-30T09:00:00)' }, 'Invalid Schedule Expression'],
  ['a rate of nothing', { ScheduleExpression: 'rate(0 minutes)' }, 'Invalid Schedule Expression'],
  ['five fields', { ScheduleExpression: 'cron(0 9 * * *)' }, 'Invalid Schedule Expression'],
  ['two days', { ScheduleExpression: 'cron(0 9 * * * *)' }, 'Invalid Schedule Expression'],
  ['an hour of 24', { ScheduleExpression: 'cron(0 24 * * ? *)' }, 'Invalid Schedule Expression'],
] as const)('%s is a validation error', async (_what, more, message) => {
  await using at = await schedulerAtHome()
  const call = at.client.send(
    new CreateScheduleCommand({ ...at.asked('step', 'at(2026-04-08T09:00:00)'), ...more } as CreateScheduleCommandInput),
  )
  expect(await refusal(call)).toMatchObject({ name: 'ValidationException', message: expect.stringContaining(message) })
})

test('a house that opens again has the same schedules, fired or not', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'indbyd-scheduler-')), 'schedules.json')
  {
    await using at = await schedulerAtHome({ file, groups: ['indbyd'] })
    await at.create('fired', 'at(2026-04-01T09:00:00)')
    await at.create('ahead', 'at(2026-04-08T09:00:00)', { GroupName: 'indbyd' })
    at.takeDue(new Date('2026-04-02T00:00:00Z'))
  }
  await using at = await schedulerAtHome({ file, at: '2026-04-02T00:00:00Z' })
  expect(at.taken('2026-05-01T00:00:00Z')).toEqual(['ahead 2026-04-08T07:00:00.000Z'])
  expect(await at.names()).toEqual(['fired', 'ahead'])
})

test('a file that is no book of schedules is said so, not overwritten', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'indbyd-scheduler-')), 'schedules.json')
  await writeFile(file, 'half a bo')
  await expect(schedulerAtHome({ file })).rejects.toThrow(`${file} kan ikke læses`)
})
