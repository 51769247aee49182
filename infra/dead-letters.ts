import { Duration, Stack } from 'aws-cdk-lib'
import { Stats } from 'aws-cdk-lib/aws-cloudwatch'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { Door } from './door.ts'

/** Where work ends that nobody could do, for two weeks: long enough for a holiday. */
export class DeadLetters extends Construct {
  readonly queue: Queue

  constructor(scope: Construct, name: string) {
    super(scope, 'dead-letters')
    this.queue = new Queue(this, 'queue', {
      queueName: `${Stack.of(this).stackName}-${name}-dead-letters`,
      retentionPeriod: Duration.days(14),
      enforceSSL: true,
    })
  }

  /** @param of what the work is, where the door has a queue before this one */
  worry(door: Door, of?: string): void {
    door.worry(of ? `${of.replaceAll(' ', '-')}-dead-letters` : 'dead-letters', {
      says: of ? `${of} were given up and wait for you` : 'work was given up and waits for you',
      metric: this.queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: Stats.MAXIMUM }),
      whenIt: { reaches: 1 },
    })
  }
}
