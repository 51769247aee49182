import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { ScheduleGroup } from 'aws-cdk-lib/aws-scheduler'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'

/**
 * The alarm clock of the timetable: schedules in one group, that may do one thing. Whoever launches a campaign sets them (today the CLI, with its
 * operator's credentials), so no door may.
 */
export class WakeUps extends Construct {
  readonly group: ScheduleGroup
  readonly role: Role

  constructor(scope: Construct, id: string, { queue }: { queue: IQueue }) {
    super(scope, id)
    this.group = new ScheduleGroup(this, 'group', { removalPolicy: RemovalPolicy.DESTROY })
    this.role = new Role(this, 'role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': Stack.of(this).account },
          ArnEquals: { 'aws:SourceArn': this.group.scheduleGroupArn },
        },
      }),
    })
    this.role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }))
  }
}
