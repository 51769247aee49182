import { Duration, Validations } from 'aws-cdk-lib'
import { Stats } from 'aws-cdk-lib/aws-cloudwatch'
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { Construct } from 'constructs'
import { DeadLetters } from './dead-letters.ts'
import type { Door, Opener } from './door.ts'
import { allow } from './permission.ts'

export interface NewRow {
  type: string
  /** A text that rows of this type may have, and must have to wake the door. */
  with?: string
}

/** Rows of some kinds as they are added to the table, in order. Nothing else wakes the door. */
export class NewRows extends Construct implements Opener {
  readonly within = Duration.minutes(1)
  private readonly table: ITableV2
  private readonly rows: NewRow[]
  private readonly deadLetters: DeadLetters

  constructor(scope: Construct, { table, rows }: { table: ITableV2; rows: NewRow[] }) {
    super(scope, 'new-rows')
    this.table = table
    this.rows = rows
    this.deadLetters = new DeadLetters(this, 'new-rows')
    Validations.of(this.deadLetters).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is a dead-letter queue, of a stream; the rule only knows those of other queues.',
    })
  }

  open(door: Door): void {
    const eventSourceArn = this.table.tableStreamArn!
    const deadLetters = this.deadLetters.queue.queueArn
    door.may(
      allow({ actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], resources: [eventSourceArn] }),
      allow({ actions: ['dynamodb:ListStreams'], resources: ['*'] }),
      allow({ actions: ['sqs:SendMessage'], resources: [deadLetters] }),
    )
    const mapping = new EventSourceMapping(this, 'mapping', {
      target: door.lambda,
      eventSourceArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      // One row that cannot be worked on (a poison message) holds up its shard for some twenty
      // minutes; then it is put aside, and the rows behind it go on. What an outage puts aside with
      // it is found by the sweep. The stream forgets after 24 hours.
      retryAttempts: 25,
      maxRecordAge: Duration.hours(12),
      onFailure: { bind: () => ({ destination: deadLetters }) },
      filters: this.rows.map(added),
    })
    // Lambda checks at once whether the role may read the stream.
    mapping.node.addDependency(door.role)
    this.deadLetters.worry(door)
    door.worry('age', {
      says: 'a new row has waited for ten minutes',
      metric: door.lambda.metric('IteratorAge', { period: Duration.minutes(5), statistic: Stats.MAXIMUM }),
      whenIt: { reaches: Duration.minutes(10).toMilliseconds() },
    })
  }
}

const added = ({ type, with: attribute }: NewRow) =>
  FilterCriteria.filter({
    eventName: FilterRule.isEqual('INSERT'),
    dynamodb: {
      NewImage: {
        type: { S: FilterRule.isEqual(type) },
        ...(attribute && { [attribute]: { S: FilterRule.exists() } }),
      },
    },
  })
