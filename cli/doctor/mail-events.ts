import { GetConfigurationSetEventDestinationsCommand } from '@aws-sdk/client-sesv2'
import { ListSubscriptionsByTopicCommand } from '@aws-sdk/client-sns'
import { blocker, type Check, ok } from './check.ts'
import type { World } from './world.ts'

const wanted = ['SEND', 'DELIVERY', 'DELIVERY_DELAY', 'BOUNCE', 'COMPLAINT', 'REJECT', 'RENDERING_FAILURE'] as const

/** Whether what becomes of mails comes home: configuration set, topic, queue. */
export async function lookAtMailEvents({ aws, outputs }: World): Promise<Check[]> {
  const [{ EventDestinations = [] }, { Subscriptions = [] }] = await Promise.all([
    aws.ses.send(new GetConfigurationSetEventDestinationsCommand({ ConfigurationSetName: outputs.ConfigurationSet })),
    aws.sns.send(new ListSubscriptionsByTopicCommand({ TopicArn: outputs.MailEventsTopic })),
  ])
  const told = EventDestinations.filter(({ Enabled }) => Enabled).flatMap(({ MatchingEventTypes = [] }) => MatchingEventTypes)
  return [
    judgeEvents(told),
    Subscriptions.some(({ Protocol }) => Protocol === 'sqs')
      ? ok('MAIL-EVENTS-HOME', 'Det, SES fortæller, kommer hjem.')
      : blocker('MAIL-EVENTS-HOME', 'Ingen hører efter, når SES fortæller om afviste mails.', 'Sæt stagen i drift igen: npm run deploy'),
  ]
}

export function judgeEvents(told: string[]): Check {
  const lacking = wanted.filter(type => !told.includes(type))
  const tracking = told.filter(type => type === 'OPEN' || type === 'CLICK')
  if (lacking.length > 0)
    return blocker('MAIL-EVENTS', `SES fortæller ikke om ${lacking.join(', ')}.`, 'Sæt stagen i drift igen: npm run deploy')
  if (tracking.length > 0)
    return blocker(
      'MAIL-EVENTS',
      'SES følger, hvem der åbner mails.',
      `Tag ${tracking.join(' og ')} ud af configuration set i SES: Vi lover folk, at det ikke sker.`,
    )
  return ok('MAIL-EVENTS', 'SES fortæller, hvad der bliver af mails, og ikke hvem der åbner dem.')
}
