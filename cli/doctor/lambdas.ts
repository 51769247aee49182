import { GetAccountSettingsCommand } from '@aws-sdk/client-lambda'
import { type Check, ok, warning } from './check.ts'
import type { World } from './world.ts'

/** A new account runs ten Lambdas at a time; the queues alone may want nineteen. */
export async function lookAtLambdas({ aws }: World): Promise<Check[]> {
  const { AccountLimit } = await aws.lambda.send(new GetAccountSettingsCommand())
  return [judgeConcurrency(AccountLimit?.ConcurrentExecutions ?? 0)]
}

export const judgeConcurrency = (atOnce: number): Check =>
  atOnce >= 100
    ? ok('CONCURRENCY', `Kontoen kører ${atOnce} Lambdaer ad gangen.`)
    : warning(
        'CONCURRENCY',
        `Kontoen kører kun ${atOnce} Lambdaer ad gangen, så folk afvises, når mange åbner deres link på én gang.`,
        'Bed AWS om 1.000: Service Quotas, AWS Lambda, Concurrent executions.',
      )
