import type { Surroundings } from '../doors.ts'
import { account, region } from '../engines/access.ts'
import { queueNames } from '../queues.ts'
import type { Reference } from './template.ts'

export const linkKeysArn = `arn:aws:secretsmanager:${region}:${account}:secret:link-keys`

/**
 * What stands on this machine in the place of a resource the templates speak of.
 * @throws when a door is told of something the house does not have
 */
export function standIns({ table, queues, mail, files, scheduler, platform }: Surroundings) {
  const only: Record<string, string> = {
    'AWS::DynamoDB::GlobalTable Ref': table.name,
    'AWS::SecretsManager::Secret Ref': linkKeysArn,
    'AWS::S3::Bucket Ref': files.bucket,
    'AWS::SES::ConfigurationSet Ref': mail.configurationSet,
    'AWS::ApiGatewayV2::Api ApiEndpoint': platform.siteUrl,
    'AWS::Scheduler::ScheduleGroup Ref': scheduler.group,
    'AWS::IAM::Role Arn': scheduler.roleArn,
  }
  return ({ to: { type, path }, attribute }: Reference): string => {
    const queue = type === 'AWS::SQS::Queue' ? queueNames.find(name => path.join('/') === `${name}-queue/queue/Resource`) : undefined
    const found = queue ? { Ref: queues.queueUrl[queue], Arn: queues.queueArn[queue] }[attribute] : only[`${type} ${attribute}`]
    if (found === undefined) throw new Error(`the local house has nothing in the place of ${path.join('/')} (${attribute} of an ${type})`)
    return found
  }
}
