import { Duration } from 'aws-cdk-lib'
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch'
import type { Construct } from 'constructs'
import type { Operators } from './alarms.ts'

/**
 * SES reviews an account at 5 % bounces or 0.1 % complaints, and may then stop it: at half of that
 * somebody should look.
 */
export function worryAboutReputation(scope: Construct, operators: Operators): void {
  const rate = (metricName: string) => new Metric({ namespace: 'AWS/SES', metricName, statistic: Stats.MAXIMUM, period: Duration.hours(1) })
  operators.worryAbout(scope, {
    name: 'reputation-bounces',
    says: 'SES may in time refuse to mail people for us: one mail in fifty goes to an address that is gone',
    metric: rate('Reputation.BounceRate'),
    whenIt: { reaches: 0.02 },
  })
  operators.worryAbout(scope, {
    name: 'reputation-complaints',
    says: 'SES may in time refuse to mail people for us: one person in two thousand calls our mail spam',
    metric: rate('Reputation.ComplaintRate'),
    whenIt: { reaches: 0.0005 },
  })
}
