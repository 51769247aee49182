import { ListSubscriptionsByTopicCommand } from '@aws-sdk/client-sns'
import { blocker, type Check, ok } from './check.ts'
import type { World } from './world.ts'

/** Alarms go to a mail address, once somebody there has said yes. */
export async function lookAtAlarms({ aws, outputs }: World): Promise<Check[]> {
  const { Subscriptions = [] } = await aws.sns.send(new ListSubscriptionsByTopicCommand({ TopicArn: outputs.AlarmsTopic }))
  return [judgeAlarms(Subscriptions.filter(({ Protocol }) => Protocol === 'email').map(({ SubscriptionArn = '' }) => SubscriptionArn))]
}

/** An address that has not said yes has no ARN of its own yet. */
export const judgeAlarms = (subscriptions: string[]): Check =>
  subscriptions.some(arn => arn.startsWith('arn:'))
    ? ok('ALARM-MAIL', 'Alarmer når frem til den, der driver stagen.')
    : blocker(
        'ALARM-MAIL',
        'Ingen har sagt ja til alarmerne, så de går ingen steder hen.',
        'Find mailen »AWS Notification - Subscription Confirmation« hos operatorMail, og tryk på linket i den.',
      )
