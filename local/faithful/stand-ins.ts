import type { Surroundings } from '../doors.ts'
import { account, region } from '../engines/access.ts'
import { type QueueName, queueNames } from '../queues.ts'
import type { Reference } from './template.ts'

/** Where the templates have each queue of the house and its dead letters. */
const queuesByPath = new Map<string, QueueName | `${QueueName}-dlq`>(
  queueNames.flatMap(name => [
    [`${name}-queue/queue/Resource`, name] as const,
    [`${name}-queue/dead-letters/queue/Resource`, `${name}-dlq`] as const,
  ]),
)

export const addressKeyArn = `arn:aws:secretsmanager:${region}:${account}:secret:address-key`
export const linkKeysArn = `arn:aws:secretsmanager:${region}:${account}:secret:link-keys`

const secretsByPath = new Map([
  ['link-keys/secret/Resource', linkKeysArn],
  ['address-key/secret/Resource', addressKeyArn],
])

/**
 * What stands on this machine in the place of a resource the templates speak of.
 * @throws when a door is told of something the house does not have
 */
export function standIns({ table, queues, mail, files, scheduler, platform }: Surroundings) {
  const only: Record<string, string> = {
    'AWS::DynamoDB::GlobalTable Ref': table.name,
    'AWS::S3::Bucket Ref': files.bucket,
    'AWS::Lambda::Function Ref': 'retention',
    'AWS::SES::ConfigurationSet Ref': mail.configurationSet,
    'AWS::ApiGatewayV2::Api ApiEndpoint': platform.siteUrl,
    // The console is no Lambda here (`local/console.ts`); its settings are read with the others'
    // all the same.
    'AWS::Cognito::UserPool ProviderURL': `${platform.siteUrl}/__local/oidc`,
    'AWS::Cognito::UserPoolClient Ref': 'console',
    'AWS::Scheduler::ScheduleGroup Ref': scheduler.group,
    'AWS::IAM::Role Arn': scheduler.roleArn,
  }
  return ({ to: { type, path }, attribute }: Reference): string => {
    const queue = type === 'AWS::SQS::Queue' ? queuesByPath.get(path.join('/')) : undefined
    const secret = type === 'AWS::SecretsManager::Secret' ? secretsByPath.get(path.join('/')) : undefined
    if (secret) return secret
    const found = queue ? { Ref: queues.queueUrl[queue], Arn: queues.queueArn[queue] }[attribute] : only[`${type} ${attribute}`]
    if (found === undefined) throw new Error(`the local house has nothing in the place of ${path.join('/')} (${attribute} of an ${type})`)
    return found
  }
}
