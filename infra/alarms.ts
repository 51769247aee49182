import { Stack } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'

export interface Worry {
  /** Also the heading in `docs/runbook.md`. */
  name: string
  /** What it means for people, as a sentence without its full stop. */
  says: string
  metric: IMetric
  /** Or less than, for what should keep happening; then no news is bad news. */
  whenIt: { reaches: number } | { fallsBelow: number }
}

/** Those who keep the house running: alarms reach them by mail, in words. */
export class Operators extends Construct {
  readonly topic: Topic

  constructor(scope: Construct, id: string, { mail }: { mail: string }) {
    super(scope, id)
    this.topic = new Topic(this, 'alarms', { displayName: 'Indbyd', enforceSSL: true })
    // A topic with a policy of its own is no longer open to the alarms of its account.
    this.topic.grantPublish(
      new ServicePrincipal('cloudwatch.amazonaws.com', { conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } } }),
    )
    this.topic.addSubscription(new EmailSubscription(mail))
  }

  worryAbout(scope: Construct, { name, says, metric, whenIt }: Worry): void {
    const alarm = new Alarm(scope, name, {
      alarmName: `${Stack.of(scope).stackName}-${name}`,
      alarmDescription: `${says}. What to do: docs/runbook.md#${name}`,
      metric,
      evaluationPeriods: 1,
      ...('reaches' in whenIt
        ? {
            threshold: whenIt.reaches,
            comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
            treatMissingData: TreatMissingData.NOT_BREACHING,
          }
        : {
            threshold: whenIt.fallsBelow,
            comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
            treatMissingData: TreatMissingData.BREACHING,
          }),
    })
    const tell = new SnsAction(this.topic)
    alarm.addAlarmAction(tell)
    alarm.addOkAction(tell)
  }
}
