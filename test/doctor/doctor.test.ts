import { Resolver } from 'node:dns/promises'
import { ACMClient } from '@aws-sdk/client-acm'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SESClient } from '@aws-sdk/client-ses'
import { SESv2Client } from '@aws-sdk/client-sesv2'
import { SNSClient } from '@aws-sdk/client-sns'
import { expect, test } from 'vitest'
import type { Check } from '../../cli/doctor/check.ts'
import { examine } from '../../cli/doctor/examine.ts'
import type { World } from '../../cli/doctor/world.ts'
import { instant } from '../../functions/values/instant.ts'
import { accessTo } from '../../local/engines/access.ts'
import { type Account, openAws } from './aws-endpoint.ts'
import { openNameServer, type Records } from './name-server.ts'

const now = Date.parse('2027-03-01T08:00:00Z')
const inDays = (days: number) => now / 1000 + days * 24 * 3600

/** The day after the first deploy, with nothing done by hand yet. */
const freshAccount: Account = {
  identity: {
    VerifiedForSendingStatus: false,
    DkimAttributes: { SigningEnabled: true, Status: 'PENDING' },
    MailFromAttributes: { MailFromDomain: 'bounce.kkr.example', MailFromDomainStatus: 'PENDING', BehaviorOnMxFailure: 'USE_DEFAULT_VALUE' },
  },
  account: {
    ProductionAccessEnabled: false,
    SendingEnabled: true,
    EnforcementStatus: 'HEALTHY',
    SendQuota: { Max24HourSend: 200, MaxSendRate: 1 },
  },
  eventTypes: ['SEND', 'DELIVERY', 'DELIVERY_DELAY', 'BOUNCE', 'COMPLAINT', 'REJECT', 'RENDERING_FAILURE'],
  alarmMail: 'PendingConfirmation',
  concurrency: 10,
  certificateUntil: inDays(20),
  secret: { Name: 'link-keys' },
  siteStatus: 200,
  rules: { active: null, enabled: false },
}
const fresh = {
  account: freshAccount,
  records: {} as Records,
  health: { now: instant('2027-03-01T07:50:00Z'), largestList: 1200, recipients: 1200, sharing: 3 },
  deployed: '0.1.0+older',
}
type State = typeof fresh

const mended: State = {
  account: {
    ...freshAccount,
    identity: {
      VerifiedForSendingStatus: true,
      DkimAttributes: { SigningEnabled: true, Status: 'SUCCESS' },
      MailFromAttributes: {
        MailFromDomain: 'bounce.kkr.example',
        MailFromDomainStatus: 'SUCCESS',
        BehaviorOnMxFailure: 'USE_DEFAULT_VALUE',
      },
    },
    account: { ...freshAccount.account, ProductionAccessEnabled: true, SendQuota: { Max24HourSend: 50_000, MaxSendRate: 14 } },
    alarmMail: 'arn:aws:sns:eu-west-1:000000000000:alarms:1',
    concurrency: 1000,
    rules: { active: 'indbyd-prod', enabled: true },
    certificateUntil: inDays(300),
  },
  records: {
    'bounce.kkr.example': { MX: ['feedback-smtp.eu-west-1.amazonses.com'], TXT: ['v=spf1 include:amazonses.com ~all'] },
    '_dmarc.kkr.example': { TXT: ['v=DMARC1; p=none'] },
    'in.kkr.example': { MX: ['inbound-smtp.eu-west-1.amazonaws.com'] },
    'svar.kkr.example': { CNAME: ['d-123.execute-api.eu-west-1.amazonaws.com'] },
  },
  health: { now: instant('2027-03-01T08:00:00Z'), largestList: 1200, recipients: 1200, sharing: 0 },
  deployed: '0.1.0+newer',
}

async function doctorOn({ account, records, health, deployed }: State, change: Partial<World> = {}): Promise<Check[]> {
  await using aws = await openAws(() => account)
  await using dns = await openNameServer(() => records)
  const names = new Resolver()
  names.setServers([dns.address])
  const access = accessTo(aws.url)
  return await examine({
    stage: 'prod',
    mailDomain: 'kkr.example',
    region: 'eu-west-1',
    inbox: { domain: 'in.kkr.example' },
    site: { host: 'svar.kkr.example', certificateArn: 'arn:aws:acm:eu-west-1:000000000000:certificate/1' },
    outputs: {
      SiteUrl: aws.url,
      SiteHostPointsTo: 'd-123.execute-api.eu-west-1.amazonaws.com',
      ConfigurationSet: 'rules',
      MailEventsTopic: 'arn:aws:sns:eu-west-1:000000000000:events',
      AlarmsTopic: 'arn:aws:sns:eu-west-1:000000000000:alarms',
      LinkKeysSecret: 'link-keys',
      Version: deployed,
    },
    now: () => now,
    version: '0.1.0+newer',
    aws: {
      ses: new SESv2Client(access),
      sns: new SNSClient(access),
      lambda: new LambdaClient(access),
      acm: new ACMClient(access),
      secrets: new SecretsManagerClient(access),
      receiving: new SESClient(access),
    },
    names,
    visit: async url => ({ status: (await fetch(url)).status, date: undefined }),
    health: async () => ({ outcome: 'found', ...health }),
    ...change,
  })
}

const codes = (checks: Check[], level: Check['level']) => checks.filter(check => check.level === level).map(({ code }) => code)

test('a stage nobody has done anything for yet lacks at least ten things, each with what to do', async () => {
  const checks = await doctorOn(fresh)
  expect(codes(checks, 'blocker')).toEqual(['IDENTITY', 'DKIM', 'MAIL-SANDBOX', 'INBOX-MX', 'INBOX-RULES', 'ALARM-MAIL', 'SITE-HOST'])
  expect(codes(checks, 'warning')).toEqual([
    'MAIL-FROM',
    'SPF',
    'DMARC',
    'MAIL-QUOTA',
    'CONCURRENCY',
    'CERTIFICATE',
    'CLOCK',
    'VERSION',
    'SAME-DOMAIN',
  ])
  for (const check of checks) {
    expect(check.says).toMatch(/^[A-ZÆØÅ0-9_a-z].*\.$/)
    if (check.level !== 'ok') expect(check.do.length).toBeGreaterThan(20)
  }
})

test('when all of it is mended nothing is left to say', async () => {
  const checks = await doctorOn(mended)
  expect(checks.filter(({ level }) => level !== 'ok')).toEqual([])
  expect(checks.length).toBeGreaterThanOrEqual(16)
})

test.for<[string, (state: State) => State, Partial<World>, string, Check['level']]>([
  ['events nobody is told of', s => ({ ...s, account: { ...s.account, eventTypes: ['SEND'] } }), {}, 'MAIL-EVENTS', 'blocker'],
  [
    'tracking of who opens mails',
    s => ({ ...s, account: { ...s.account, eventTypes: [...s.account.eventTypes, 'OPEN'] } }),
    {},
    'MAIL-EVENTS',
    'blocker',
  ],
  [
    'an account SES has stopped',
    s => ({ ...s, account: { ...s.account, account: { ...s.account.account, EnforcementStatus: 'SHUTDOWN' } } }),
    {},
    'MAIL-HEALTH',
    'blocker',
  ],
  [
    'link keys that are being deleted',
    s => ({ ...s, account: { ...s.account, secret: { DeletedDate: 1_803_000_000 } } }),
    {},
    'LINK-KEYS',
    'blocker',
  ],
  ['a certificate that is over', s => ({ ...s, account: { ...s.account, certificateUntil: inDays(-1) } }), {}, 'CERTIFICATE', 'blocker'],
  ['pages that do not answer', s => ({ ...s, account: { ...s.account, siteStatus: 502 } }), {}, 'SITE', 'blocker'],
  [
    'another mail server for answers',
    s => ({ ...s, records: { ...s.records, 'in.kkr.example': { MX: ['mail.kkr.example', 'inbound-smtp.eu-west-1.amazonaws.com'] } } }),
    {},
    'INBOX-MX',
    'blocker',
  ],
  [
    "another product's rule set",
    s => ({ ...s, account: { ...s.account, rules: { active: 'sagssystem', enabled: true } } }),
    {},
    'INBOX-RULES',
    'blocker',
  ],
  [
    'a rule that is switched off',
    s => ({ ...s, account: { ...s.account, rules: { active: 'indbyd-prod', enabled: false } } }),
    {},
    'INBOX-RULES',
    'blocker',
  ],
  ['no host name of its own', s => s, { site: undefined }, 'SITE-HOST', 'warning'],
  [
    'SPF without SES',
    s => ({ ...s, records: { ...s.records, 'bounce.kkr.example': { MX: ['a.example'], TXT: ['v=spf1 -all'] } } }),
    {},
    'SPF',
    'warning',
  ],
  [
    'a stage that cannot be asked',
    s => s,
    { health: () => Promise.reject(Object.assign(new Error('secret words'), { name: 'AccessDenied' })) },
    'HOUSE-UNKNOWN',
    'warning',
  ],
])('%s is found, on a stage where all else is well', async ([, spoil, change, code, level]) => {
  const checks = await doctorOn(spoil(mended), change)
  expect(codes(checks, level)).toContain(code)
  expect(JSON.stringify(checks)).not.toContain('secret words')
})
