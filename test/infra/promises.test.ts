import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type App, Stack } from 'aws-cdk-lib'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { describe, expect, test } from 'vitest'
import { outgrownBooks } from '../../functions/audience/address-book.ts'
import { hashWithoutKey } from '../../functions/audience/keyed-hash.ts'
import { optOutKey } from '../../functions/audience/opt-outs.ts'
import { personKey } from '../../functions/audience/store.ts'
import { moveToOver, stepKey } from '../../functions/campaign/store.ts'
import type { Change } from '../../functions/platform/table.ts'
import { blockKey } from '../../functions/seats/store.ts'
import { leaveLine } from '../../functions/seats/waiting-list.ts'
import type { CampaignId, PersonNumber, SessionId } from '../../functions/values/ids.ts'
import type { Instant } from '../../functions/values/instant.ts'
import { euRegions } from '../../infra/stage.ts'
import { doors } from './doors.ts'
import { grantsIn, whoMay } from './grants.ts'
import { exampleStage, type Resource, synthesise } from './synthesise.ts'

using stage = synthesise()
const grants = grantsIn(stage)
const erasing = grants.filter(({ actions }) => actions.includes('dynamodb:DeleteItem'))
const alarms = stage.all('AWS::CloudWatch::Alarm')
const lambdas = stage.all('AWS::Lambda::Function')
const queues = stage.all('AWS::SQS::Queue')
const mappings = stage.all('AWS::Lambda::EventSourceMapping')
const [group] = stage.all('AWS::Scheduler::ScheduleGroup')
const setsAlarmClocks = new Set(['scheduler:CreateSchedule', 'scheduler:UpdateSchedule'])
const inCheckout = (path: string) => new URL(`../../${path}`, import.meta.url)

const ofDoor = (door: string) => (resource: Resource) => resource.path[0] === door
/** Of an address that CloudFormation puts together from parts. */
const lastPart = (resource: unknown) => (resource as { 'Fn::Join': [string, unknown[]] })['Fn::Join'][1].at(-1)
const leadingKeys = (conditions: unknown, operator = 'StringLike'): string[] =>
  (conditions as Record<string, Record<string, string[]>>)[`ForAllValues:${operator}`]?.['dynamodb:LeadingKeys'] ?? []
/** As IAM reads a pattern. */
const like = (pattern: string) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`)
const isNamedBy = (reference: unknown) => (resource: Resource) => JSON.stringify(reference).includes(`"${resource.id}"`)

describe('people are told', () => {
  test('every door of the house is deployed', () => {
    expect(new Set(lambdas.map(({ path }) => path[0]))).toEqual(new Set(doors))
  })

  test.for(doors)('when %s fails, an operator reads what it means for people', door => {
    const own = alarms.filter(ofDoor(door))
    expect(own.length).toBeGreaterThanOrEqual(2)
    for (const { properties } of own) {
      const [meaning, seen] = String(properties.AlarmDescription).split(': ')
      expect(meaning).toMatch(/people|guests|staff/i)
      expect(seen).toMatch(/\w+ \w+/)
      expect(properties.AlarmActions).toEqual([{ Ref: expect.stringMatching(/^operators/) }])
    }
  })

  test('every alarm has its place in the runbook, and the runbook has nothing else', () => {
    const headings = readFileSync(inCheckout('docs/runbook.md'), 'utf8').matchAll(/^### (.+)$/gm)
    const pointedAt = alarms.map(({ properties }) => /docs\/runbook\.md#(\S+)$/.exec(properties.AlarmDescription)?.[1])
    expect(new Set([...headings].map(([, heading]) => heading))).toEqual(new Set(pointedAt))
  })

  test('what a month is said to cost counts as many alarms and secrets as there are', () => {
    const runbook = readFileSync(inCheckout('docs/runbook.md'), 'utf8')
    expect(runbook).toContain(`| ${alarms.length} alarms at `)
    expect(runbook).toContain(`| ${stage.all('AWS::SecretsManager::Secret').length} secrets at `)
    expect(runbook).toContain(` each of ${mappings.filter(({ properties }) => properties.ScalingConfig).length} queues `)
  })

  test('alarms may write to the operators, and only alarms may', () => {
    const [policy] = stage.all('AWS::SNS::TopicPolicy').filter(ofDoor('operators'))
    const allow = policy!.properties.PolicyDocument.Statement.filter((statement: { Effect: string }) => statement.Effect === 'Allow')
    expect(allow).toMatchObject([{ Action: 'sns:Publish', Principal: { Service: 'cloudwatch.amazonaws.com' } }])
  })

  test('bounces and complaints are told of before SES itself minds', () => {
    const limits = { 'reputation-bounces': 0.05, 'reputation-complaints': 0.001 }
    for (const [name, limit] of Object.entries(limits))
      expect(alarms.find(({ path }) => path.includes(name))?.properties.Threshold).toBeLessThanOrEqual(limit / 2)
  })

  test('a month that costs more than it should is told to the operator', () => {
    const [budget] = stage.all('AWS::Budgets::Budget')
    expect(budget?.properties.Budget).toMatchObject({ BudgetLimit: { Amount: 20, Unit: 'USD' }, TimeUnit: 'MONTHLY' })
    for (const { Subscribers } of budget!.properties.NotificationsWithSubscribers)
      expect(Subscribers).toEqual([{ SubscriptionType: 'EMAIL', Address: 'drift@indbyd.example' }])
  })

  test('a sweep that is never called is noticed, though nothing then fails', () => {
    const silence = alarms.find(({ path }) => path.includes('sweep-silence'))
    expect(silence?.properties).toMatchObject({ ComparisonOperator: 'LessThanThreshold', Threshold: 1, TreatMissingData: 'breaching' })
  })
})

describe('nobody may do more than they must', () => {
  test('there is no star in what is allowed, but where AWS knows no narrower resource or nobody knows the name beforehand', () => {
    expect(grants.length).toBeGreaterThan(doors.length)
    expect(grants.flatMap(({ actions }) => actions).filter(action => action.includes('*'))).toEqual([])
    const wide = grants.filter(({ resources }) => JSON.stringify(resources).includes('*'))
    const wildcards: Partial<Record<string, typeof wide>> = Object.groupBy(wide, ({ actions }) => actions.toSorted().join(' '))
    const clocks = [...setsAlarmClocks].sort().join(' ')
    const clocksAndAway = 'scheduler:CreateSchedule scheduler:DeleteSchedule scheduler:UpdateSchedule'
    expect(wildcards).toEqual({
      'ses:GetAccount': expect.anything(),
      'dynamodb:ListStreams': expect.anything(),
      's3:GetObject': expect.anything(),
      's3:GetObject s3:PutObject': expect.anything(),
      's3:DeleteObject s3:DeleteObjectVersion': expect.anything(),
      'ses:GetEmailIdentity': expect.anything(),
      'cloudformation:DescribeStacks': expect.anything(),
      'ses:SendBulkEmail ses:SendBulkTemplatedEmail': expect.anything(),
      [clocks]: expect.anything(),
      [clocksAndAway]: expect.anything(),
    })
    const wideResources = (actions: string) =>
      wildcards[actions]!.flatMap(({ resources }) => resources.filter(resource => JSON.stringify(resource).includes('*')))
    expect(new Set([...wideResources('ses:GetAccount'), ...wideResources('dynamodb:ListStreams')])).toEqual(new Set(['*']))
    expect(
      new Set(
        [
          ...wideResources('s3:GetObject'),
          ...wideResources('s3:GetObject s3:PutObject'),
          ...wideResources('s3:DeleteObject s3:DeleteObjectVersion'),
        ].map(lastPart),
      ),
    ).toEqual(new Set(['/*', '/inbox/*']))
    expect(wideResources('ses:GetEmailIdentity').map(lastPart)).toEqual([':identity/*'])
    expect(wideResources('cloudformation:DescribeStacks').map(lastPart)).toEqual([':stack/indbyd-test-app/*'])
    expect(wideResources('ses:SendBulkEmail ses:SendBulkTemplatedEmail').map(lastPart)).toEqual([':template/*'])
    for (const resource of [...wideResources(clocks), ...wideResources(clocksAndAway)])
      expect(lastPart(resource)).toEqual(`:schedule/${group?.properties.Name}/*`)
    expect(stage.all('AWS::IAM::Role').filter(({ properties }) => properties.ManagedPolicyArns)).toEqual([])
  })

  test('only the two senders may mail, from our own domain and by our own rules', () => {
    expect(whoMay(grants, /^ses:Send/)).toEqual(new Set(['send-batch', 'send-notice']))
    expect(whoMay(grants, /^ses:(?!Send)/)).toEqual(new Set(['send-batch', 'send-notice', 'timetable', 'operator', 'desk']))
    const kinds = (resources: unknown[]) =>
      new Set(resources.map(resource => /identity|configuration-set|template/.exec(JSON.stringify(resource))?.[0]))
    const mailing = grants.filter(({ actions }) => actions.some(action => action.startsWith('ses:Send')))
    // AWS knows no `ses:FromAddress` in a bulk call: a grant under that condition would never
    // match, and no invitation would leave.
    expect(mailing.map(({ who, actions, conditions, resources }) => ({ who, actions, conditions, kinds: kinds(resources) }))).toEqual([
      {
        who: 'send-batch',
        actions: ['ses:SendBulkEmail', 'ses:SendBulkTemplatedEmail'],
        conditions: undefined,
        kinds: new Set(['identity', 'configuration-set', 'template']),
      },
      {
        who: 'send-notice',
        actions: ['ses:SendEmail', 'ses:SendRawEmail'],
        conditions: { StringLike: { 'ses:FromAddress': '*@indbyd.example' } },
        kinds: new Set(['identity', 'configuration-set']),
      },
    ])
  })

  test('only doors with links in their hands may read their keys, and only those that meet opted-out addresses the key of addresses', () => {
    const secrets = grants.filter(({ actions }) => actions.some(action => action.startsWith('secretsmanager:')))
    const readersOf = (secret: RegExp) =>
      new Set(secrets.flatMap(({ who, resources }) => (secret.test(JSON.stringify(resources)) ? [who] : [])))
    expect(readersOf(/linkkeys/i)).toEqual(new Set(['file', 'inbox', 'send-batch', 'send-notice', 'site']))
    expect(readersOf(/addresskey/i)).toEqual(
      new Set(['site', 'inbox', 'operator', 'console', 'desk', 'take-in-list', 'retention', 'mail-events']),
    )
  })

  test('only doors of documents and lists and the operator’s read files, only the latter adds any, mails that came in are read by their own door and the one that forwards them, and only retention takes one away', () => {
    const readers = grants.filter(({ actions }) => actions.includes('s3:GetObject'))
    const ofMail = readers.filter(({ resources }) => resources.some(resource => lastPart(resource) === '/inbox/*'))
    expect(ofMail.map(({ who }) => who)).toEqual(['send-notice', 'inbox'])
    expect(new Set(readers.filter(reader => !ofMail.includes(reader)).map(({ who }) => who))).toEqual(
      new Set(['file', 'operator', 'desk', 'take-in-list']),
    )
    expect(whoMay(grants, /^s3:Put/)).toEqual(new Set(['operator', 'desk']))
    expect(whoMay(grants, /^s3:(?!Get|Put)/)).toEqual(new Set(['retention']))
    expect(new Set(grants.flatMap(({ actions }) => actions).filter(action => action.startsWith('s3:')))).toEqual(
      new Set(['s3:GetObject', 's3:PutObject', 's3:ListBucket', 's3:ListBucketVersions', 's3:DeleteObject', 's3:DeleteObjectVersion']),
    )
  })

  test('only doors that offer a seat and that of staff with a terminal set an alarm clock, and lend it only its own role', () => {
    expect(whoMay(grants, /^scheduler:/)).toEqual(new Set(['reactions', 'sweep', 'operator', 'desk']))
    expect(whoMay(grants, /^scheduler:Delete/)).toEqual(new Set(['operator', 'desk']))
    const lending = grants.filter(({ actions }) => actions.some(action => action.startsWith('iam:')))
    const [role] = stage.all('AWS::IAM::Role').filter(ofDoor('wake-ups'))
    const lent = {
      actions: ['iam:PassRole'],
      resources: [{ 'Fn::GetAtt': [role?.id, 'Arn'] }],
      conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
    }
    expect(lending).toMatchObject([
      { who: 'reactions', ...lent },
      { who: 'sweep', ...lent },
      { who: 'operator', ...lent },
      { who: 'desk', ...lent },
    ])
  })

  test('who rehearses a launch may look at the table and do nothing else, so that it sends nothing whatever its code says', () => {
    const may = grants.filter(({ who }) => who === 'rehearsal').flatMap(({ actions }) => actions)
    expect(may.filter(action => !action.startsWith('logs:'))).toEqual(['dynamodb:GetItem', 'dynamodb:Query'])
  })

  test('the door staff look at queues no mail: what sends to many, or again, is the desk’s', () => {
    const idOf = (name: string) => queues.find(({ properties }) => properties.QueueName === `indbyd-test-app-${name}`)!.id
    const [mailing, notice] = [idOf('mailing'), idOf('notice')]
    const queueing = grants.filter(({ actions }) => actions.includes('sqs:SendMessage'))
    const of = (queue: string) => queueing.filter(({ resources }) => JSON.stringify(resources).includes(`"${queue}"`)).map(({ who }) => who)
    expect([...of(mailing), ...of(notice)]).not.toContain('console')
    expect([of(mailing), of(notice)]).toEqual([expect.arrayContaining(['desk']), expect.arrayContaining(['desk'])])
  })

  test('only staff take in a list, so only the doors where they do write in bulk', () => {
    expect(whoMay(grants, /BatchWrite/)).toEqual(new Set(['operator', 'desk', 'take-in-list']))
  })

  test('a row is erased by nobody, but for an opt-out that is taken back, what goes with an answer that is taken back, a session of staff, a campaign that is over, a step an edited letter no longer has, an address book that has grown or an address in it that was corrected, seats of a launch that came to nothing and a trial', () => {
    for (const { actions } of erasing.filter(({ who }) => who !== 'retention')) expect(actions).toEqual(['dynamodb:DeleteItem'])
    const only = (...rows: string[]) => ({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': rows } })
    const givenUp = only('C#*#W#*', 'C#*#N')
    expect(erasing.filter(({ who }) => who !== 'retention').map(({ who, conditions }) => [who, conditions])).toEqual([
      ['site', only('OPT-OUTS')],
      ['site', givenUp],
      ['timetable', givenUp],
      ['inbox', givenUp],
      ['reactions', givenUp],
      ['sweep', givenUp],
      ['sweep', only('CAMPAIGNS')],
      ['operator', { ...only('C#*'), 'ForAllValues:StringNotLike': { 'dynamodb:LeadingKeys': ['C#*#*'] } }],
      ['operator', only('C#*#A', 'C#*#S')],
      ['operator', givenUp],
      ['operator', only('C#smoke-*', 'CAMPAIGNS', 'CAMPAIGNS-OVER')],
      ['console', only('STAFF#*')],
      ['console', givenUp],
      ['console', only('C#*#A')],
      ['desk', { ...only('C#*'), 'ForAllValues:StringNotLike': { 'dynamodb:LeadingKeys': ['C#*#*'] } }],
      ['desk', only('C#*#A', 'C#*#S')],
      ['take-in-list', only('C#*#A')],
    ])
  })

  test('only retention may erase a person, or read the whole table, and only staff’s doors may ask it to', () => {
    expect(erasing.filter(({ conditions }) => conditions === undefined).map(({ who, actions }) => [who, actions])).toEqual([
      ['retention', expect.arrayContaining(['dynamodb:DeleteItem', 'dynamodb:Scan'])],
    ])
    expect(whoMay(grants, /Scan/)).toEqual(new Set(['retention']))
    const asking = grants.filter(({ actions }) => actions.includes('lambda:InvokeFunction') && actions.length === 1)
    const [door] = lambdas.filter(ofDoor('retention'))
    const itself = asking.filter(({ resources }) => JSON.stringify(resources).includes(`"${door!.id}"`)).map(({ who }) => who)
    expect(new Set(itself)).toEqual(new Set(['operator', 'console', 'retention']))
    const [night] = stage.all('AWS::Scheduler::Schedule')
    expect(night?.properties).toMatchObject({ ScheduleExpression: 'cron(0 3 * * ? *)', ScheduleExpressionTimezone: 'Europe/Copenhagen' })
  })

  test('what the rooms erase is what their doors may erase', () => {
    const mayDo = (change: Change) =>
      erasing
        .filter(({ conditions }) => {
          const named = (patterns: string[]) => 'erase' in change && patterns.some(pattern => like(pattern).test(change.erase.pk))
          return conditions !== undefined && named(leadingKeys(conditions)) && !named(leadingKeys(conditions, 'StringNotLike'))
        })
        .map(({ who }) => who)
    const campaign = 'landsmoede-2026' as CampaignId
    expect(mayDo({ erase: optOutKey(hashWithoutKey, 'ann@kommune.example') })).toEqual(['site'])
    expect(mayDo(leaveLine(campaign, 'odense' as SessionId, 7))).toEqual([
      'site',
      'timetable',
      'inbox',
      'reactions',
      'sweep',
      'operator',
      'console',
    ])
    expect(moveToOver(campaign, '2026-05-07T16:00:00.000Z' as Instant).map(mayDo)).toEqual([['sweep', 'operator'], []])
    expect(mayDo({ erase: blockKey(campaign, 'odense' as SessionId, 0) })).toEqual(['operator', 'desk'])
    for (const erase of outgrownBooks(campaign, 4)) expect(mayDo({ erase })).toEqual(['operator', 'console', 'desk', 'take-in-list'])
    expect(mayDo({ erase: stepKey(campaign, 'reminder-1') })).toEqual(['operator', 'desk'])
    expect(mayDo({ erase: personKey(campaign, 7 as PersonNumber) })).toEqual([])
    expect(mayDo({ erase: personKey('smoke-20261130-112233' as CampaignId, 4 as PersonNumber) })).toEqual(['operator'])
  })

  test('no room asks the table for something its door may not do', () => {
    const rooms = globSync('functions/*/**/*.ts', { cwd: fileURLToPath(inCheckout('.')), exclude: ['functions/platform/**'] })
    expect(rooms.length).toBeGreaterThan(50)
    const asking = (verb: RegExp) => rooms.filter(file => verb.test(readFileSync(inCheckout(file), 'utf8')))
    const byRetention = asking(/\(?\{\s*erase(?::| \})(?! from)/).filter(file => file.startsWith('functions/endings/'))
    expect(new Set(asking(/\(?\{\s*erase(?::| \})(?! from)/))).toEqual(
      new Set([
        ...byRetention,
        // Out of the book and the orders, in retention's hands alone.
        'functions/audience/address-book.ts',
        'functions/billing/store.ts',
        'functions/access/end-sessions.ts',
        'functions/campaign/store.ts',
        'functions/feedback/opt-out.ts',
        'functions/registration/needs.ts',
        'functions/seats/waiting-list.ts',
        'functions/staff/apply.ts',
        'functions/staff/change-plan.ts',
        'functions/staff/withdraw-launch.ts',
        'functions/staff/import-recipients.ts',
        'functions/staff/prepare-launch.ts',
      ]),
    )
    // A transaction that hangs on a row it does not change: `require` in infra/data-stack.ts.
    expect(new Set(asking(/\{\s*check:/))).toEqual(
      new Set(['functions/staff/prepare-launch.ts', 'functions/campaign/letter-drafts.ts', 'functions/audience/still-there.ts']),
    )
    const requiring = grants.filter(({ actions }) => actions.includes('dynamodb:ConditionCheckItem'))
    expect(requiring.map(({ who, conditions }) => [who, conditions && leadingKeys(conditions)])).toEqual([
      // Whoever writes from outside asks of people's rows alone: `requirePerson`.
      ['site', ['C#*#P#*']],
      ['inbox', ['C#*#P#*']],
      ['operator', undefined],
      ['desk', undefined],
    ])
  })

  test('whoever may take the role of an operator may call that one door, signed, and ask where it is', () => {
    const [url, ...others] = stage.all('AWS::Lambda::Url')
    expect(others).toEqual([])
    expect(url?.properties.AuthType).toBe('AWS_IAM')
    const door = lambdas.find(ofDoor('operator'))!
    const itself = [{ 'Fn::GetAtt': [door.id, 'Arn'] }]
    expect(grants.filter(({ who }) => who === 'operator-url')).toMatchObject([
      {
        actions: ['lambda:InvokeFunctionUrl'],
        resources: itself,
        conditions: { StringEquals: { 'lambda:FunctionUrlAuthType': 'AWS_IAM' } },
      },
      { actions: ['lambda:InvokeFunction'], resources: itself, conditions: { Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } } },
      { actions: ['cloudformation:DescribeStacks'] },
    ])
    expect(stage.all('AWS::Lambda::Permission').filter(({ properties }) => properties.Principal === '*')).toEqual([])
    const [role] = stage.all('AWS::IAM::Role').filter(ofDoor('operator-url'))
    expect(role?.properties.RoleName).toBe('indbyd-test-operator')
  })

  test('an alarm clock of the timetable may do one thing: put a message on its queue', () => {
    const queue = queues.find(({ properties }) => properties.QueueName === 'indbyd-test-app-timetable')
    expect(grants.filter(({ who }) => who === 'wake-ups')).toMatchObject([
      { who: 'wake-ups', actions: ['sqs:SendMessage'], resources: [{ 'Fn::GetAtt': [queue?.id, 'Arn'] }], conditions: undefined },
    ])
    const [role] = stage.all('AWS::IAM::Role').filter(ofDoor('wake-ups'))
    expect(role?.properties.AssumeRolePolicyDocument.Statement).toMatchObject([
      { Principal: { Service: 'scheduler.amazonaws.com' }, Condition: { ArnEquals: { 'aws:SourceArn': expect.anything() } } },
    ])
  })

  test('what the AwsSolutions rules object to is not deployed before somebody has answered', () => {
    const openToAll = (app: App) => new Topic(new Stack(app, 'careless'), 'topic')
    expect(() => synthesise({ beside: openToAll })).toThrow('does not require publishers to use SSL')
  })
})

describe('nothing is lost', () => {
  test('work that nobody could do is kept for two weeks', () => {
    const working = queues.filter(({ properties }) => properties.RedrivePolicy)
    const aside = queues.filter(({ properties }) => !properties.RedrivePolicy)
    for (const queue of queues) expect(queue.properties.MessageRetentionPeriod).toBe(14 * 24 * 3600)
    for (const dead of aside) {
      const users = [
        ...working.map(({ properties }) => properties.RedrivePolicy),
        ...mappings.map(({ properties }) => properties.DestinationConfig),
      ]
      expect(users.filter(user => user && isNamedBy(user)(dead))).toHaveLength(1)
    }
    expect(working.map(({ properties }) => properties.QueueName)).toEqual(
      ['timetable', 'mailing', 'notice', 'link', 'list', 'mail-events', 'inbox'].map(name => `indbyd-test-app-${name}`),
    )
  })

  test('no message is handed out again while somebody is still working on it, and one that fails takes no other with it', () => {
    for (const { properties } of mappings.filter(({ properties }) => properties.ScalingConfig)) {
      const queue = queues.find(isNamedBy(properties.EventSourceArn))
      const lambda = lambdas.find(isNamedBy(properties.FunctionName))
      expect(queue?.properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * lambda?.properties.Timeout)
      expect(properties.ScalingConfig.MaximumConcurrency).toBeGreaterThanOrEqual(2)
    }
    expect(mappings).toHaveLength(8)
    for (const { properties } of mappings) expect(properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures'])
  })

  test('one Lambda that dies leaves one batch of fifty in doubt, not several', () => {
    const mapping = mappings.find(({ path }) => path[0] === 'send-batch')
    expect(mapping?.properties.BatchSize).toBe(1)
  })

  test('a row nobody can work on is put aside within half an hour, and those behind it go on', () => {
    const mapping = mappings.find(({ path }) => path[0] === 'new-rows')
    // From a few seconds a try up to a minute.
    expect(mapping?.properties.MaximumRetryAttempts).toBeLessThanOrEqual(30)
    expect(mapping?.properties).toMatchObject({ BisectBatchOnFunctionError: true, DestinationConfig: { OnFailure: expect.anything() } })
  })

  test('only a new letter and a seat that is free again wake the reactions', () => {
    const mapping = mappings.find(({ path }) => path[0] === 'new-rows')
    const added = (row: object) => ({ eventName: ['INSERT'], dynamodb: { NewImage: row } })
    expect(mapping?.properties.FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) => JSON.parse(Pattern))).toEqual([
      added({ type: { S: ['outbox'] } }),
      added({ type: { S: ['journal'] }, freed: { S: [{ exists: true }] } }),
    ])
  })

  test('the table outlives its stack, and any second of the last weeks can be had back', () => {
    const [table, ...others] = stage.all('AWS::DynamoDB::GlobalTable')
    expect(others).toEqual([])
    expect(table?.deletion).toBe('Retain')
    expect(table?.properties.Replicas).toMatchObject([
      { DeletionProtectionEnabled: true, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } },
    ])
  })

  test('the keys of links and of addresses outlive their stack and are never made anew', () => {
    const secrets = stage.all('AWS::SecretsManager::Secret')
    for (const { deletion } of secrets) expect(deletion).toBe('Retain')
    // If this must change, the keys in use have to be carried over: CloudFormation throws them
    // away.
    expect(Object.fromEntries(secrets.map(({ path, properties }) => [path[0], properties]))).toEqual({
      'link-keys': {
        GenerateSecretString: {
          SecretStringTemplate: '{"current":1}',
          GenerateStringKey: '1',
          PasswordLength: 64,
          ExcludePunctuation: true,
        },
      },
      'address-key': { GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true } },
    })
  })
})

describe('what is private stays so', () => {
  test('everything lies in the European Union', () => {
    for (const region of stage.regions) expect(euRegions).toContain(region)
    expect(new Set(stage.all('AWS::Lambda::Function').map(({ region }) => region))).toEqual(new Set(['eu-north-1']))
  })

  test.for(['us-east-1', 'eu-west-2', 'eu-central-2'])('a stage in %s is refused', region => {
    expect(() => exampleStage({ region })).toThrow('European Union')
  })

  test.for(['files', 'receiving'])(
    'what lies in the bucket of %s is encrypted where nobody reaches it from outside, and stays when its stack goes',
    name => {
      const [bucket, ...others] = stage.all('AWS::S3::Bucket').filter(ofDoor(name))
      expect(others).toEqual([])
      expect(stage.all('AWS::S3::Bucket')).toHaveLength(2)
      expect(bucket?.deletion).toBe('Retain')
      expect(bucket?.properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      })
      expect(bucket?.properties.BucketEncryption.ServerSideEncryptionConfiguration).toHaveLength(1)
      expect(bucket?.properties.VersioningConfiguration).toBeUndefined()
      const [rules] = stage.all('AWS::S3::BucketPolicy').filter(ofDoor(name))
      const [closed, ...opened] = rules!.properties.PolicyDocument.Statement
      expect(closed).toMatchObject({ Effect: 'Deny', Principal: { AWS: '*' }, Condition: { Bool: { 'aws:SecureTransport': 'false' } } })
      expect(opened.map(({ Action }: { Action: string }) => Action)).toEqual(name === 'receiving' ? ['s3:PutObject'] : [])
    },
  )

  test('mail comes in at its own domain alone, scanned and over TLS, and only the rule of this account may put it down and say so', () => {
    const [rule, ...others] = stage.all('AWS::SES::ReceiptRule')
    expect(others).toEqual([])
    expect(rule?.properties).toMatchObject({
      RuleSetName: 'indbyd-test',
      Rule: { Enabled: true, ScanEnabled: true, TlsPolicy: 'Require', Recipients: ['in.indbyd.example'] },
    })
    const [action, ...more] = rule!.properties.Rule.Actions
    expect(more).toEqual([])
    expect(new Set(Object.keys(action.S3Action))).toEqual(new Set(['BucketName', 'ObjectKeyPrefix', 'TopicArn']))
    const policies = [...stage.all('AWS::S3::BucketPolicy'), ...stage.all('AWS::SNS::TopicPolicy')].filter(ofDoor('receiving'))
    const toSes = policies.flatMap(({ properties }) =>
      properties.PolicyDocument.Statement.filter(
        (statement: { Principal: { Service?: string } }) => statement.Principal.Service === 'ses.amazonaws.com',
      ),
    )
    expect(new Set(toSes.map(({ Action }: { Action: string }) => Action))).toEqual(new Set(['s3:PutObject', 'sns:Publish']))
    for (const { Condition } of toSes) {
      expect(Condition.StringEquals['aws:SourceAccount']).toEqual({ Ref: 'AWS::AccountId' })
      expect(lastPart(Condition.StringEquals['aws:SourceArn'])).toBe(':receipt-rule-set/indbyd-test:receipt-rule/inbox')
    }
  })

  test('a mail that came in lies for thirty days, as the privacy page says, and leaves no earlier version', () => {
    const [bucket] = stage.all('AWS::S3::Bucket').filter(ofDoor('receiving'))
    expect(bucket?.properties.VersioningConfiguration).toBeUndefined()
    expect(bucket?.properties.LifecycleConfiguration.Rules).toEqual([expect.objectContaining({ Status: 'Enabled', ExpirationInDays: 30 })])
  })

  test('a stage without an inbox has no door for it, and asks no calendar', () => {
    using without = synthesise({ stage: exampleStage({ inbox: undefined }) })
    expect(without.all('AWS::SES::ReceiptRule')).toEqual([])
    const settings = without.all('AWS::Lambda::Function').map(({ properties }) => properties.Environment?.Variables ?? {})
    expect(settings.filter(variables => 'INBOX_DOMAIN' in variables)).toEqual([])
  })

  test('an inbox is refused where SES takes none in, and where it would take the people’s own mail away', () => {
    expect(() => exampleStage({ region: 'eu-west-3' })).toThrow('regionChecked')
    expect(exampleStage({ region: 'eu-west-3', inbox: { domain: 'in.indbyd.example', regionChecked: true } }).inbox).toBeDefined()
    expect(() => exampleStage({ inbox: { domain: 'indbyd.example' } })).toThrow('in.indbyd.example')
  })

  test('nobody speaks to a queue or topic without encryption', () => {
    const closed = [...stage.all('AWS::SQS::QueuePolicy'), ...stage.all('AWS::SNS::TopicPolicy')].filter(({ properties }) =>
      properties.PolicyDocument.Statement.some(
        (statement: { Effect: string; Condition?: object }) =>
          statement.Effect === 'Deny' && JSON.stringify(statement.Condition) === '{"Bool":{"aws:SecureTransport":"false"}}',
      ),
    )
    const named = JSON.stringify(closed.map(({ properties }) => properties.Queues ?? properties.Topics))
    for (const { id } of [...queues, ...stage.all('AWS::SNS::Topic')]) expect(named).toContain(`"${id}"`)
  })

  test('mail travels encrypted or not at all, and nobody sees who opened it', () => {
    const [rules] = stage.all('AWS::SES::ConfigurationSet')
    expect(rules?.properties.DeliveryOptions).toEqual({ TlsPolicy: 'REQUIRE' })
    expect(rules?.properties.TrackingOptions).toBeUndefined()
    // Even to switch it off is refused in an account that never had it.
    expect(rules?.properties.VdmOptions).toBeUndefined()
    const [events] = stage.all('AWS::SES::ConfigurationSetEventDestination')
    expect(new Set(events?.properties.EventDestination.MatchingEventTypes)).toEqual(
      new Set(['send', 'delivery', 'deliveryDelay', 'bounce', 'complaint', 'reject', 'renderingFailure']),
    )
  })

  test('logs are kept for a month', () => {
    const logs = stage.all('AWS::Logs::LogGroup')
    for (const { properties } of logs) expect(properties.RetentionInDays).toBe(30)
    for (const { properties } of lambdas) expect(logs.some(isNamedBy(properties.LoggingConfig.LogGroup))).toBe(true)
  })

  test('the log of visits knows which kind of page was opened, but neither whose nor by whom', () => {
    const [web] = stage.all('AWS::ApiGatewayV2::Stage')
    const known = [...String(web?.properties.AccessLogSettings.Format).matchAll(/\$context\.([\w.]+)/g)].map(([, name]) => name)
    expect(known).toContain('routeKey')
    expect(known.filter(name => /path|identity|agent|header|query/i.test(name!))).toEqual([])
    const routes = stage.all('AWS::ApiGatewayV2::Route').map(({ properties }) => properties.RouteKey)
    expect(routes).toEqual(
      expect.arrayContaining(['ANY /i/{token}', 'ANY /d/{token}', 'ANY /u/{token}', 'ANY /f/{token}', '$default', 'POST /nyt-link']),
    )
  })

  test('a flood of visits is held back', () => {
    const [web] = stage.all('AWS::ApiGatewayV2::Stage')
    expect(web?.properties.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 })
  })

  test('a flood of requests for links is held back before it wakes a door', () => {
    const [web] = stage.all('AWS::ApiGatewayV2::Stage')
    const own = web?.properties.RouteSettings['POST /nyt-link']
    expect(own.ThrottlingRateLimit).toBeLessThanOrEqual(5)
    expect(own.ThrottlingBurstLimit).toBeLessThanOrEqual(25)
    const routes = stage.all('AWS::ApiGatewayV2::Route').map(({ properties }) => properties.RouteKey)
    expect(Object.keys(web?.properties.RouteSettings).filter(key => !routes.includes(key))).toEqual([])
  })

  test('with a host name of our own the pages have no other address', () => {
    using own = synthesise({
      stage: exampleStage({
        site: {
          host: 'svar.indbyd.example',
          certificateArn: 'arn:aws:acm:eu-north-1:111111111111:certificate/00000000-0000-4000-8000-000000000000',
        },
      }),
    })
    expect(own.all('AWS::ApiGatewayV2::Api')[0]?.properties.DisableExecuteApiEndpoint).toBe(true)
    const sender = own.all('AWS::Lambda::Function').find(ofDoor('send-batch'))
    expect(sender?.properties.Environment.Variables.SITE_URL).toBe('https://svar.indbyd.example')
  })
})
