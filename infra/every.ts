import { Duration } from 'aws-cdk-lib'
import { Stats } from 'aws-cdk-lib/aws-cloudwatch'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { Opener } from './door.ts'

/**
 * The time itself. What a failed call leaves undone the next one does, so there is nothing to put
 * aside: instead it is noticed when the door is not called at all.
 */
export const every = (interval: Duration, within: Duration): Opener => ({
  within,
  open(door) {
    door.lambda.configureAsyncInvoke({ retryAttempts: 0 })
    new Rule(door, 'time', { schedule: Schedule.rate(interval), targets: [new LambdaFunction(door.lambda, { retryAttempts: 0 })] })
    const missed = 3
    door.worry('silence', {
      says: `the door was not called ${missed} times in a row`,
      metric: door.lambda.metricInvocations({ period: Duration.minutes(missed * interval.toMinutes()), statistic: Stats.SUM }),
      whenIt: { fallsBelow: 1 },
    })
  },
})
