import { Duration, Stack } from 'aws-cdk-lib'
import { Stats } from 'aws-cdk-lib/aws-cloudwatch'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import type { Opener } from './door.ts'

/**
 * Three o'clock on a Danish clock, every night, summer and winter. What a failed call leaves undone
 * the next night does; that no call came at all is noticed.
 */
export const nightly = (within: Duration): Opener => ({
  within,
  open(door) {
    door.lambda.configureAsyncInvoke({ retryAttempts: 0 })
    // CDK's own target would let its role call every version of the function.
    const role = new Role(door, 'night-role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(door).account } },
      }),
    })
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [door.lambda.functionArn] }))
    const night = new CfnSchedule(door, 'night', {
      scheduleExpression: 'cron(0 3 * * ? *)',
      scheduleExpressionTimezone: 'Europe/Copenhagen',
      flexibleTimeWindow: { mode: 'OFF' },
      target: { arn: door.lambda.functionArn, roleArn: role.roleArn, retryPolicy: { maximumRetryAttempts: 0 } },
    })
    // A schedule lends its role as soon as it is there.
    night.node.addDependency(role)
    // Alarms look back a day at most: a night that is missed shows the day after.
    door.worry('silence', {
      says: 'the door was not called for a day',
      metric: door.lambda.metricInvocations({ period: Duration.days(1), statistic: Stats.SUM }),
      whenIt: { fallsBelow: 1 },
    })
  },
})
