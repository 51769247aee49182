import { Duration, Stack } from 'aws-cdk-lib'
import { Stats } from 'aws-cdk-lib/aws-cloudwatch'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { SettingName } from '../functions/platform/settings.ts'
import { DeadLetters } from './dead-letters.ts'
import type { Door, Opener } from './door.ts'
import { allow, type Permission } from './permission.ts'

export interface WorkQueueWishes {
  /** How long working on one handful may take. */
  within: Duration
  /** Messages in a handful. */
  handful?: number
  /**
   * How long messages may be waited for to fill a handful; Lambda wants some of it for more than
   * ten.
   */
  gather?: Duration
  /** Handfuls worked on side by side; Lambda knows no fewer than 2. */
  atOnce?: number
  /** How long work may wait before an operator should know. */
  patience?: Duration
  /** What this work is, where its door has a queue before it: `links asked for`. */
  of?: string
}

/**
 * Work that waits for a door. What fails comes back by itself, ten times, and is then put aside for
 * people to look at.
 */
export class WorkQueue extends Construct implements Opener {
  readonly queue: Queue
  readonly within: Duration
  private readonly deadLetters: DeadLetters
  private readonly handful: number
  private readonly gather: Duration | undefined
  private readonly atOnce: number
  private readonly patience: Duration
  private readonly of: string | undefined

  constructor(scope: Construct, name: string, wishes: WorkQueueWishes) {
    super(scope, `${name}-queue`)
    const { within, handful = 10, gather, atOnce = 2, patience = Duration.hours(1), of } = wishes
    this.within = within
    this.handful = handful
    this.gather = gather
    this.atOnce = atOnce
    this.patience = patience
    this.of = of
    this.deadLetters = new DeadLetters(this, name)
    this.queue = new Queue(this, 'queue', {
      queueName: `${Stack.of(this).stackName}-${name}`,
      enforceSSL: true,
      // AWS asks for six times the door's own time, so that nobody else is handed a message that is
      // still worked on.
      visibilityTimeout: Duration.seconds(6 * within.toSeconds() + (gather?.toSeconds() ?? 0)),
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: this.deadLetters.queue, maxReceiveCount: 10 },
    })
  }

  /** To put work on the queue, whose address the door knows by this name. */
  send(setting: SettingName & `${string}_QUEUE_URL`): Permission {
    return allow({ actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] }, { [setting]: this.queue.queueUrl })
  }

  /** To ask how much waits, here and among the dead letters. */
  askBacklog(queue: SettingName & `${string}_QUEUE_URL`, deadLetters: SettingName): Permission {
    const { queueArn, queueUrl } = this.deadLetters.queue
    return allow(
      { actions: ['sqs:GetQueueAttributes'], resources: [this.queue.queueArn, queueArn] },
      { [queue]: this.queue.queueUrl, [deadLetters]: queueUrl },
    )
  }

  open(door: Door): void {
    door.lambda.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: this.handful,
        maxConcurrency: this.atOnce,
        reportBatchItemFailures: true,
        ...(this.gather && { maxBatchingWindow: this.gather }),
      }),
    )
    this.deadLetters.worry(door, this.of)
    door.worry(this.of ? `${this.of.replaceAll(' ', '-')}-age` : 'age', {
      says: `${this.of ? `${this.of} have` : 'work has'} waited for ${this.patience.toHumanString()}`,
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5), statistic: Stats.MAXIMUM }),
      whenIt: { reaches: this.patience.toSeconds() },
    })
  }
}
