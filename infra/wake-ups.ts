import { RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { type CfnScheduleGroup, ScheduleGroup } from 'aws-cdk-lib/aws-scheduler'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { allow, type Permission, together } from './permission.ts'

/**
 * The alarm clock of the timetable: schedules in one group, that may do one thing. The doors staff
 * launch by set them for a campaign's mailings, and a door that offers a seat sets one for the end
 * of the offer.
 */
export class WakeUps extends Construct {
  readonly group: ScheduleGroup
  readonly role: Role
  /** To set the schedules of this group, and set them anew. */
  readonly set: Permission
  /** To take one away. */
  readonly cancel: Permission

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
    const stack = Stack.of(this)
    const group = this.group.scheduleGroupName
    const schedules = `schedule/${group}/*`
    Validations.of(stack).acknowledge({
      id: `AwsSolutions-IAM5[Resource::arn:aws:scheduler:${stack.region}:<AWS::AccountId>:${schedules}]`,
      reason: 'Every offer has a schedule of its own, whose name nobody knows beforehand: what holds them together is the group.',
    })
    const resources = [stack.formatArn({ service: 'scheduler', resource: schedules })]
    this.cancel = allow({ actions: ['scheduler:DeleteSchedule'], resources })
    this.set = together(
      allow(
        {
          actions: ['scheduler:CreateSchedule', 'scheduler:UpdateSchedule'],
          resources,
        },
        // A reference and not the name alone, so that no door is there before its group.
        { SCHEDULE_GROUP: (this.group.node.defaultChild as CfnScheduleGroup).ref, TIMETABLE_QUEUE_ARN: queue.queueArn },
      ),
      // A schedule is lent this role when it is set, and no other service may be lent it.
      allow(
        {
          actions: ['iam:PassRole'],
          resources: [this.role.roleArn],
          conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
        },
        { SCHEDULE_ROLE_ARN: this.role.roleArn },
      ),
    )
  }
}
