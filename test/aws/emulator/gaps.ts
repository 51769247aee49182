import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CloudFormationClient, CreateStackCommand, DescribeStacksCommand, type Stack } from '@aws-sdk/client-cloudformation'
import { CreateTableCommand, DynamoDBClient, PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb'
import { CreateRoleCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam'
import { InvokeCommand, LambdaClient, UpdateFunctionConfigurationCommand } from '@aws-sdk/client-lambda'
import { CreateScheduleCommand, CreateScheduleGroupCommand, SchedulerClient } from '@aws-sdk/client-scheduler'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import {
  CreateConfigurationSetCommand,
  CreateConfigurationSetEventDestinationCommand,
  CreateEmailIdentityCommand,
  SESv2Client,
  SendBulkEmailCommand,
  SendEmailCommand,
} from '@aws-sdk/client-sesv2'
import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns'
import { CreateQueueCommand, ReceiveMessageCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { Tally } from '../tally.ts'
import { account, type Emulator, region } from './emulator.ts'
import { access, inRole } from './keys.ts'
import type { lent } from './lent.ts'
import { until } from './people.ts'

/**
 * All that the emulator (ministack 1.5.33) lacks or does otherwise than AWS, and what we do about
 * it. Each is asked of the emulator as it is, and **fails when it is no longer so**: then what was
 * lent goes, here and where it stands.
 */
interface Gap {
  lacks: string
  /** In `lent.ts`, `assembly.ts` or `sitecustomize.py`. */
  lent: keyof typeof lent | 'withoutBudget' | 'patience' | 'leadingKeys' | 'events'
  isThere(emulator: Emulator): Promise<boolean>
}

const root = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' }
const named = `arn:aws:ses:${region}:${account}:identity/gap.example`

export const gaps: Gap[] = [
  {
    lacks: 'an identity has no DkimDNSToken attributes in CloudFormation',
    lent: 'dkimTokens',
    isThere: async emulator => {
      const identity = { Type: 'AWS::SES::EmailIdentity', Properties: { EmailIdentity: 'dkim.example' } }
      const made = await makes(emulator, 'dkim', { identity }, { 'Fn::GetAtt': ['identity', 'DkimDNSTokenName1'] })
      return made.StackStatus !== 'CREATE_COMPLETE'
    },
  },
  {
    lacks: 'CloudFormation does not make AWS::Budgets::Budget',
    lent: 'withoutBudget',
    isThere: async emulator => {
      const Budget = { BudgetType: 'COST', TimeUnit: 'MONTHLY', BudgetLimit: { Amount: 20, Unit: 'USD' } }
      const made = await makes(emulator, 'budget', { budget: { Type: 'AWS::Budgets::Budget', Properties: { Budget } } }, 'x').catch(
        () => null,
      )
      return made?.StackStatus !== 'CREATE_COMPLETE'
    },
  },
  {
    lacks: 'CloudFormation does not make AWS::Cognito::ManagedLoginBranding',
    lent: 'branding',
    isThere: emulator => doesNotKnow(emulator, 'branding', 'AWS::Cognito::ManagedLoginBranding'),
  },
  {
    lacks: 'CloudFormation does not make receipt rules: mails come in by the journey’s own hand',
    lent: 'receiving',
    isThere: emulator => doesNotKnow(emulator, 'receiving', 'AWS::SES::ReceiptRuleSet'),
  },
  {
    lacks: 'a user pool has no attribute ProviderURL in CloudFormation',
    lent: 'issuer',
    isThere: async emulator => {
      const made = await makes(emulator, 'issuer', { pool: { Type: 'AWS::Cognito::UserPool' } }, { 'Fn::GetAtt': ['pool', 'ProviderURL'] })
      return made.StackStatus !== 'CREATE_COMPLETE'
    },
  },
  {
    lacks: 'ExcludePunctuation of a generated secret is not read',
    lent: 'punctuation',
    isThere: async emulator => {
      const GenerateSecretString = { PasswordLength: 64, ExcludePunctuation: true }
      const secret = { Type: 'AWS::SecretsManager::Secret', Properties: { Name: 'gap-secret', GenerateSecretString } }
      await makes(emulator, 'secret', { secret }, 'x')
      const { SecretString } = await new SecretsManagerClient(access(emulator)).send(new GetSecretValueCommand({ SecretId: 'gap-secret' }))
      return /[^A-Za-z0-9]/.test(SecretString ?? '')
    },
  },
  {
    lacks: 'putting several messages on a queue is checked as sqs:SendMessageBatch, which AWS does not know',
    lent: 'batches',
    isThere: async emulator => {
      const { QueueUrl } = await new SQSClient(access(emulator)).send(new CreateQueueCommand({ QueueName: 'gap' }))
      const may = { Action: 'sqs:SendMessage', Resource: `arn:aws:sqs:${region}:${account}:gap` }
      const sender = new SQSClient(access(emulator, await whoMay(emulator, 'batches', may)))
      return isRefused(sender.send(new SendMessageBatchCommand({ QueueUrl, Entries: [{ Id: '1', MessageBody: 'x' }] })))
    },
  },
  {
    lacks: 'a mail has no ses:FromAddress for a condition to look at',
    lent: 'mailConditions',
    isThere: async emulator => {
      const may = { Action: 'ses:SendEmail', Resource: '*', Condition: { StringLike: { 'ses:FromAddress': '*@gap.example' } } }
      return isRefused(mailer(emulator, await whoMay(emulator, 'from', may)).then(ses => ses.send(simple)))
    },
  },
  {
    lacks: 'a request to a table has no dynamodb:LeadingKeys, so whatever may write one row may write all',
    lent: 'leadingKeys',
    isThere: async emulator => !(await holdsToLeadingKeys(emulator)),
  },
  {
    lacks: 'a bulk call is asked of no identity, only of everything',
    lent: 'mailResources',
    isThere: async emulator => {
      const may = { Action: 'ses:SendBulkEmail', Resource: [named, `arn:aws:ses:${region}:${account}:template/*`] }
      return isRefused(mailer(emulator, await whoMay(emulator, 'bulk', may)).then(ses => ses.send(bulk)))
    },
  },
  {
    lacks: 'a schedule is checked as if it stood in the group default',
    lent: 'scheduleGroups',
    isThere: async emulator => {
      const scheduler = new SchedulerClient(access(emulator))
      await scheduler.send(new CreateScheduleGroupCommand({ Name: 'gap' }))
      const may = {
        Action: ['scheduler:CreateSchedule', 'iam:PassRole'],
        Resource: ['arn:aws:scheduler:*:*:schedule/gap/*', `arn:aws:iam::${account}:role/gap-clock`],
      }
      const setter = new SchedulerClient(access(emulator, await whoMay(emulator, 'clock', may)))
      const Target = { Arn: `arn:aws:sqs:${region}:${account}:gap`, RoleArn: `arn:aws:iam::${account}:role/gap-clock`, Input: '{}' }
      const schedule = {
        Name: 'gap',
        GroupName: 'gap',
        ScheduleExpression: 'at(2099-01-01T00:00:00)',
        FlexibleTimeWindow: { Mode: 'OFF' as const },
        Target,
      }
      return isRefused(setter.send(new CreateScheduleCommand(schedule)))
    },
  },
  {
    lacks: 'Ref of a secret is its name, and on AWS its ARN',
    lent: 'secretsByTheirName',
    isThere: async emulator => {
      const secret = { Type: 'AWS::SecretsManager::Secret', Properties: { GenerateSecretString: {} } }
      const { Outputs = [] } = await makes(emulator, 'ref', { secret }, { Ref: 'secret' })
      return !Outputs[0]?.OutputValue?.startsWith('arn:')
    },
  },
  {
    lacks: 'a function has a URL of AWS, which leads nowhere from here',
    lent: 'namesOfUrls',
    isThere: async emulator => {
      const [role, door] = inlineDoor('exports.handler = async () => 1')
      const url = { Type: 'AWS::Lambda::Url', Properties: { AuthType: 'AWS_IAM', TargetFunctionArn: { 'Fn::GetAtt': ['door', 'Arn'] } } }
      const { Outputs = [] } = await makes(emulator, 'url', { role, door, url }, { 'Fn::GetAtt': ['url', 'FunctionUrl'] })
      return Outputs[0]?.OutputValue?.includes('.on.aws') ?? true
    },
  },
  {
    lacks: 'a function that is updated ends in the middle of its work; on AWS whoever is at work finishes as the version they began as',
    lent: 'patience',
    isThere: async emulator => {
      // It says that it has begun, and works until it is told that it may end.
      const [begun, mayEnd] = ['at-work', 'may-end'].map(name => join(emulator.folder, name)) as [string, string]
      const [role, door] = inlineDoor(`const { existsSync, writeFileSync } = require('node:fs')
        exports.handler = async () => {
          writeFileSync(${JSON.stringify(begun)}, '')
          while (!existsSync(${JSON.stringify(mayEnd)})) await new Promise(again => setTimeout(again, 100))
        }`)
      const { Outputs = [] } = await makes(emulator, 'patience', { role, door }, { Ref: 'door' })
      const FunctionName = Outputs[0]!.OutputValue!
      const lambda = new LambdaClient(access(emulator))
      const atWork = lambda.send(new InvokeCommand({ FunctionName, Payload: '{}' }))
      await until(() => existsSync(begun))
      await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, MemorySize: 256 }))
      await Promise.race([atWork, sleep(10_000)])
      writeFileSync(mayEnd, '')
      return (await atWork).FunctionError !== undefined
    },
  },
  {
    lacks: 'SES keeps event destinations and tells them nothing: the journey says what SES would',
    lent: 'events',
    isThere: async emulator => {
      const [sns, sqs, ses] = [new SNSClient(access(emulator)), new SQSClient(access(emulator)), await mailer(emulator, root)]
      const { TopicArn } = await sns.send(new CreateTopicCommand({ Name: 'gap' }))
      const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: 'gap-events' }))
      await sns.send(new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint: `arn:aws:sqs:${region}:${account}:gap-events` }))
      await ses.send(new CreateConfigurationSetCommand({ ConfigurationSetName: 'gap' }))
      const EventDestination = { Enabled: true, MatchingEventTypes: ['SEND' as const], SnsDestination: { TopicArn } }
      await ses.send(
        new CreateConfigurationSetEventDestinationCommand({ ConfigurationSetName: 'gap', EventDestinationName: 'gap', EventDestination }),
      )
      await ses.send(new SendEmailCommand({ ...simple.input, ConfigurationSetName: 'gap' }))
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 3 }))
      return Messages.length === 0
    },
  },
]

/** Whether who may write rows of one kind is refused another, alone and in a transaction. */
export async function holdsToLeadingKeys(emulator: Emulator): Promise<boolean> {
  const TableName = 'gap-rows'
  const key = (pk: string) => ({ pk: { S: pk } })
  await new DynamoDBClient(access(emulator)).send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    }),
  )
  const may = {
    Action: 'dynamodb:PutItem',
    Resource: `arn:aws:dynamodb:${region}:${account}:table/${TableName}`,
    Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['ours#*'] } },
  }
  const writer = new DynamoDBClient(access(emulator, await whoMay(emulator, 'rows', may)))
  const put = (pk: string) => new PutItemCommand({ TableName, Item: key(pk) })
  const both = new TransactWriteItemsCommand({
    TransactItems: ['ours#2', 'theirs#2'].map(pk => ({ Put: { TableName, Item: key(pk) } })),
  })
  if (await isRefused(writer.send(put('ours#1')))) throw new Error('It refuses what is allowed.')
  return (await isRefused(writer.send(put('theirs#1')))) && (await isRefused(writer.send(both)))
}

const doesNotKnow = (emulator: Emulator, name: string, Type: string): Promise<boolean> =>
  makes(emulator, name, { it: { Type, Properties: {} } }, 'x').then(
    () => false,
    error => String(error).includes('Unrecognized resource types'),
  )

/** A stack of its own; what became of it. */
async function makes(emulator: Emulator, name: string, Resources: object, output: unknown): Promise<Stack> {
  const client = new CloudFormationClient(access(emulator))
  const StackName = `gap-${name}`
  const TemplateBody = JSON.stringify({ Resources, Outputs: { it: { Value: output } } })
  await client.send(new CreateStackCommand({ StackName, TemplateBody, Capabilities: ['CAPABILITY_IAM'] }))
  return until(async () => {
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName }))
    return Stacks[0] && !/IN_PROGRESS$/.test(Stacks[0].StackStatus ?? '') && Stacks[0]
  })
}

/** A function whose code stands in the template, and its role, which may do nothing. */
function inlineDoor(ZipFile: string) {
  const Statement = [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }]
  const role = { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement } } }
  const Role = { 'Fn::GetAtt': ['role', 'Arn'] }
  const Properties = { Runtime: 'nodejs22.x', Handler: 'index.handler', Timeout: 30, Code: { ZipFile }, Role }
  return [role, { Type: 'AWS::Lambda::Function', Properties }] as const
}

/** Keys of a role that may do this and nothing else. */
async function whoMay(emulator: Emulator, name: string, allowed: object) {
  const iam = new IAMClient(access(emulator))
  const RoleName = `gap-${name}`
  const trust = { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: 'sts:AssumeRole' }
  const policy = (statement: object) => JSON.stringify({ Version: '2012-10-17', Statement: [statement] })
  const { Role } = await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: policy(trust) }))
  await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'may', PolicyDocument: policy({ Effect: 'Allow', ...allowed }) }))
  return inRole(emulator, root, Role!.Arn!, 'gap')
}

async function mailer(emulator: Emulator, keys: Parameters<typeof access>[1]): Promise<SESv2Client> {
  await new SESv2Client(access(emulator)).send(new CreateEmailIdentityCommand({ EmailIdentity: 'gap.example' })).catch(() => undefined)
  return new SESv2Client(access(emulator, keys))
}

const simple = new SendEmailCommand({
  FromEmailAddress: 'a@gap.example',
  Destination: { ToAddresses: ['b@gap.example'] },
  Content: { Simple: { Subject: { Data: 'x' }, Body: { Text: { Data: 'x' } } } },
})
const bulk = new SendBulkEmailCommand({
  FromEmailAddress: 'a@gap.example',
  DefaultContent: { Template: { TemplateContent: { Subject: 'x', Text: 'x' }, TemplateData: '{}' } },
  BulkEmailEntries: [{ Destination: { ToAddresses: ['b@gap.example'] } }],
})

/** Refused for want of a right; any other failure is a fault of the question. */
async function isRefused(asked: Promise<unknown>): Promise<boolean> {
  try {
    await asked
    return false
  } catch (error) {
    if (/AccessDenied|not authorized/i.test(String(error))) return true
    throw error
  }
}

/** Of what is lent inside the emulator itself, which says so in its log. */
export const lentForNothing = (log: string): boolean => log.includes('the caller of a function URL was known already')

/** Asked of an emulator nothing was deployed on. */
export async function askForGaps(tally: Tally, emulator: Emulator): Promise<void> {
  for (const { lacks, lent, isThere } of gaps)
    await tally.holds(`the emulator still lacks what we lend it (${lent}): ${lacks}`, async () => {
      if (!(await isThere(emulator))) throw new Error('It does not any more: take away what is lent.')
    })
}
