import { Duration, Stack } from 'aws-cdk-lib'
import { Stats } from 'aws-cdk-lib/aws-cloudwatch'
import { FilterPattern } from 'aws-cdk-lib/aws-logs'
import { mailsInDoubt } from '../functions/mail/doubt.ts'
import type { Operators } from './alarms.ts'
import type { Door } from './door.ts'

/**
 * Staff are told by mail whom it is about; an operator must know that calls to SES go unanswered.
 */
export function worryAboutDoubt(sweep: Door, operators: Operators): void {
  const people = sweep.log.addMetricFilter('doubt', {
    filterPattern: FilterPattern.stringValue('$.says', '=', mailsInDoubt),
    metricNamespace: Stack.of(sweep).stackName,
    metricName: 'MailsInDoubt',
    metricValue: '$.people',
  })
  operators.worryAbout(sweep, {
    name: 'sweep-doubt',
    says: 'Some people may not have got their mail: SES did not answer when it was sent, and has told nothing of it since',
    metric: people.metric({ period: Duration.minutes(5), statistic: Stats.SUM }),
    whenIt: { reaches: 1 },
  })
}
