import {
  ConflictException,
  CreateScheduleCommand,
  DeleteScheduleCommand,
  ResourceNotFoundException,
  SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler'
import type { Instant } from '../values/instant.ts'
import { scheduleName } from './schedule-name.ts'
import { environment } from './settings.ts'

/**
 * EventBridge Scheduler as an alarm clock: it puts a message on the timetable's queue at least
 * once, within a minute of `at`.
 */
export interface WakeUps<Message> {
  set(wakeUp: { name: string; at: Instant; message: Message }): Promise<void>
  cancel(name: string): Promise<void>
}

export interface WakeUpTarget {
  group: string
  roleArn: string
  queueArn: string
}

export const openWakeUps = <Message>(client: SchedulerClient, target: WakeUpTarget): WakeUps<Message> => ({
  async set({ name, at, message }) {
    // An update replaces everything, so create and update are given the same whole input.
    const schedule = {
      Name: scheduleName(name),
      GroupName: target.group,
      ScheduleExpression: `at(${at.slice(0, 19)})`,
      ScheduleExpressionTimezone: 'UTC',
      FlexibleTimeWindow: { Mode: 'OFF' as const },
      // A finished schedule would count against the account's quota.
      ActionAfterCompletion: 'DELETE' as const,
      Target: { Arn: target.queueArn, RoleArn: target.roleArn, Input: JSON.stringify(message) },
    }
    try {
      await client.send(new CreateScheduleCommand(schedule))
    } catch (error) {
      if (!(error instanceof ConflictException)) throw error
      await client.send(new UpdateScheduleCommand(schedule))
    }
  },

  async cancel(name) {
    try {
      await client.send(new DeleteScheduleCommand({ Name: scheduleName(name), GroupName: target.group }))
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error
    }
  },
})

export const wakeUpsFromEnvironment = <Message>(): WakeUps<Message> =>
  openWakeUps(new SchedulerClient({}), {
    group: environment('SCHEDULE_GROUP'),
    roleArn: environment('SCHEDULE_ROLE_ARN'),
    queueArn: environment('TIMETABLE_QUEUE_ARN'),
  })
