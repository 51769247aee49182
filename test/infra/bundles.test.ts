import { execFile } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { doors } from './doors.ts'
import { grantsIn } from './grants.ts'
import { synthesise } from './synthesise.ts'

const stage = synthesise({ bundles: true })
afterAll(stage[Symbol.dispose])

const bundle = (door: string) => join(stage.bundleOf(door), 'index.js')
const modulesIn = (door: string): string[] => JSON.parse(readFileSync(`${bundle(door)}.map`, 'utf8')).sources

/** In bytes; these may only shrink. `site` is above its budget: docs/decisions/lean-bundles.md says by what, and what would help. */
const ceilings = { site: 376_000, 'send-batch': 360_000 }

test.for(Object.entries(ceilings))('%s starts fast, because it is no more than %i bytes', ([door, ceiling]) => {
  expect(statSync(bundle(door)).size).toBeLessThanOrEqual(ceiling)
})

test.for(Object.keys(ceilings))('%s brings nothing along that belongs to the build or to another door', door => {
  const modules = modulesIn(door)
  expect(modules.length).toBeGreaterThan(100)
  expect(modules.filter(path => /\/(mjml|nodemailer|markdown-it|zod|temporal-polyfill|@aws-sdk\/client-s3)[/-]/.test(path))).toEqual([])
})

test('the words of the pages travel with the pages only', () => {
  expect(doors.filter(door => modulesIn(door).some(path => path.includes('/templates/words/page.')))).toEqual(['site'])
})

test.for(doors)('%s does not look for credentials where a Lambda has none', door => {
  expect(modulesIn(door).filter(path => /credential-provider-(?!env)|token-providers|nested-clients/.test(path))).toEqual([])
})

test.for(doors)('%s is told what its code asks for, and nothing else', door => {
  const known =
    /"(TABLE|SITE_URL|[A-Z]+_QUEUE_URL|TIMETABLE_QUEUE_ARN|SCHEDULE_GROUP|SCHEDULE_ROLE_ARN|CONFIGURATION_SET|LINK_KEYS_SECRET|CONTROLLER)"/g
  const asked = readFileSync(bundle(door), 'utf8').matchAll(known)
  const lambda = stage.all('AWS::Lambda::Function').find(({ path }) => path[0] === door)
  expect(new Set(Object.keys(lambda?.properties.Environment.Variables))).toEqual(new Set([...asked].map(([, name]) => name)))
})

/** What only some may do, by the code that does it. */
const reachesFor = {
  'seats/waiting-list.ts': ['dynamodb:DeleteItem'],
  'feedback/opt-out.ts': ['dynamodb:DeleteItem'],
  'platform/wake-ups.ts': ['iam:PassRole', 'scheduler:CreateSchedule', 'scheduler:DeleteSchedule', 'scheduler:UpdateSchedule'],
  'platform/mail-service.ts': ['ses:SendBulkEmail', 'ses:SendEmail'],
  'platform/link-keys-secret.ts': ['secretsmanager:GetSecretValue'],
  'platform/queue.ts': ['sqs:SendMessage'],
}

test.for(doors)('%s may do what its code reaches for', door => {
  const modules = modulesIn(door)
  const reaching = Object.entries(reachesFor).filter(([file]) => modules.some(path => path.endsWith(`/functions/${file}`)))
  const may = grantsIn(stage).flatMap(({ who, actions }) => (who === door ? actions : []))
  expect(may).toEqual(expect.arrayContaining(reaching.flatMap(([, actions]) => actions)))
  const others = Object.values(reachesFor)
    .flat()
    .filter(action => !reaching.some(([, actions]) => actions.includes(action)))
  expect(may.filter(action => others.includes(action))).toEqual([])
})

test('a deployed door signs what it asks for with the session token Lambda lends it', async () => {
  const asked: IncomingHttpHeaders[] = []
  await using dynamodb = createServer((request, response) => {
    asked.push(request.headers)
    response.end('{"Items":[],"Count":0}')
  })
  await new Promise<void>(listening => dynamodb.listen(0, '127.0.0.1', listening))
  const { port } = dynamodb.address() as AddressInfo

  await promisify(execFile)(process.execPath, ['-e', `require(${JSON.stringify(bundle('sweep'))}).handler({})`], {
    env: {
      AWS_REGION: 'eu-north-1',
      AWS_ACCESS_KEY_ID: 'lent',
      AWS_SECRET_ACCESS_KEY: 'for an hour',
      AWS_SESSION_TOKEN: 'until it is over',
      AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}`,
      TABLE: 'indbyd',
      TIMETABLE_QUEUE_URL: 'http://queue.example/timetable',
      TIMETABLE_QUEUE_ARN: 'arn:aws:sqs:eu-north-1:111111111111:timetable',
      SCHEDULE_GROUP: 'offers',
      SCHEDULE_ROLE_ARN: 'arn:aws:iam::111111111111:role/alarm-clock',
    },
  })

  expect(asked).toMatchObject([{ 'x-amz-target': 'DynamoDB_20120810.Query', 'x-amz-security-token': 'until it is over' }])
  expect(asked[0]?.authorization).toMatch(/Credential=lent\/.*SignedHeaders=[^,]*x-amz-security-token/)
})
