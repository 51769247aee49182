import { spawnSync } from 'node:child_process'
import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { belongsElsewhere, ceilings, staffCeilings } from '../../infra/bundling/ceilings.ts'
import { frameWords } from '../../templates/words/office/frame.ts'
import { callDeployed } from './call-deployed.ts'
import { doors } from './doors.ts'
import { grantsIn } from './grants.ts'
import { synthesise } from './synthesise.ts'

const stage = synthesise({ bundles: true })
afterAll(stage[Symbol.dispose])

const bundle = (door: string) => join(stage.bundleOf(door), 'index.js')
const sourcesOf = (map: string): string[] => JSON.parse(readFileSync(map, 'utf8')).sources
/** What a cold start parses. */
const modulesIn = (door: string): string[] => sourcesOf(`${bundle(door)}.map`)
/** The same, and what the door reads when it is asked for. */
const modulesOf = (door: string): string[] => [...new Set(globSync(join(stage.bundleOf(door), '!(*words.??.js).map')).flatMap(sourcesOf))]
const codeOf = (door: string): string =>
  globSync(join(stage.bundleOf(door), '*.js'))
    .map(file => readFileSync(file, 'utf8'))
    .join('\n')

test.for(Object.entries(ceilings))('%s starts fast, because it is no more than %i bytes', ([door, ceiling]) => {
  expect(statSync(bundle(door)).size).toBeLessThanOrEqual(ceiling)
})

test.for(Object.entries(staffCeilings))('the door of staff %s is no more than %i bytes', ([door, ceiling]) => {
  expect(statSync(bundle(door)).size).toBeLessThanOrEqual(ceiling)
})

test.for(Object.keys(ceilings))('%s brings nothing along that belongs to the build or to another door', door => {
  const modules = modulesIn(door)
  expect(modules.length).toBeGreaterThan(100)
  expect(modules.filter(path => belongsElsewhere.test(path))).toEqual([])
})

test('the words of the pages travel with the pages, and with staff who fill one in for somebody', () => {
  const doorsWithThem = doors.filter(door => modulesOf(door).some(path => path.includes('/words/page/')))
  expect(doorsWithThem).toEqual(['console', 'file', 'operator', 'site'])
})

test.for(doors)('%s does not look for credentials where a Lambda has none', door => {
  expect(modulesOf(door).filter(path => /credential-provider-(?!env)|token-providers|nested-clients/.test(path))).toEqual([])
})

test.for(doors)('%s is told what its code asks for, and nothing else', door => {
  const known =
    /"(TABLE|SITE_URL|[A-Z_]+_(?:QUEUE|DEAD_LETTERS)_URL|TIMETABLE_QUEUE_ARN|SCHEDULE_GROUP|SCHEDULE_ROLE_ARN|CONFIGURATION_SET|LINK_KEYS_SECRET|ADDRESS_KEY_SECRET|CONTROLLER|FILES_BUCKET|CONSOLE_URL|STAFF_ISSUER|STAFF_CLIENT_ID|STAFF_ROLE_CLAIM|CLOSE_AFTER_DAYS|RETENTION_FUNCTION|INBOX_DOMAIN|INBOX_BUCKET)"/g
  const asked = codeOf(door).matchAll(known)
  const lambda = stage.all('AWS::Lambda::Function').find(({ path }) => path[0] === door)
  expect(new Set(Object.keys(lambda?.properties.Environment.Variables))).toEqual(new Set([...asked].map(([, name]) => name)))
})

/** What only some may do, by the code that does it. */
const reachesFor = {
  'seats/waiting-list.ts': ['dynamodb:DeleteItem'],
  'access/end-sessions.ts': ['dynamodb:DeleteItem'],
  'staff/prepare-launch.ts': ['dynamodb:ConditionCheckItem'],
  'audience/still-there.ts': ['dynamodb:ConditionCheckItem'],
  'feedback/opt-out.ts': ['dynamodb:DeleteItem'],
  'platform/wake-ups.ts': ['iam:PassRole', 'scheduler:CreateSchedule', 'scheduler:UpdateSchedule'],
  'mailing/send-batch.ts': ['ses:SendBulkEmail'],
  'notice/send-notice.ts': ['ses:SendEmail'],
  'platform/mail-account.ts': ['ses:GetAccount'],
  'platform/link-keys-secret.ts': ['secretsmanager:GetSecretValue'],
  'platform/address-key-secret.ts': ['secretsmanager:GetSecretValue'],
  'platform/queue.ts': ['sqs:SendMessage'],
  'platform/files.ts': ['s3:GetObject'],
  'platform/stored-versions.ts': ['s3:ListBucketVersions', 's3:DeleteObject', 's3:DeleteObjectVersion'],
  'endings/erase-rows.ts': ['dynamodb:Scan', 'dynamodb:DeleteItem'],
  'platform/mail-bucket.ts': ['s3:GetObject'],
  'documents/add-version.ts': ['s3:PutObject'],
  'staff/keep-ahead.ts': ['s3:PutObject'],
  'staff/import-recipients.ts': ['dynamodb:BatchWriteItem', 'dynamodb:DeleteItem'],
  'staff/apply.ts': ['dynamodb:DeleteItem', 'scheduler:DeleteSchedule'],
  'staff/withdraw-launch.ts': ['dynamodb:DeleteItem'],
  'staff/acts/check-mail.ts': ['ses:GetEmailIdentity'],
}

test.for(doors)('%s may do what its code reaches for', door => {
  const modules = modulesOf(door)
  const reaching = Object.entries(reachesFor).filter(([file]) => modules.some(path => path.endsWith(`/functions/${file}`)))
  const may = grantsIn(stage).flatMap(({ who, actions }) => (who === door ? actions : []))
  expect(may).toEqual(expect.arrayContaining(reaching.flatMap(([, actions]) => actions)))
  const others = Object.values(reachesFor)
    .flat()
    .filter(action => !reaching.some(([, actions]) => actions.includes(action)))
  expect(may.filter(action => others.includes(action))).toEqual([])
})

test.for(doors)('%s begins as it is deployed', door => {
  const { status, stderr } = spawnSync(process.execPath, ['-e', `require(${JSON.stringify(bundle(door))})`], { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(status).toBe(0)
})

const sweep = () => `await require(${JSON.stringify(bundle('sweep'))}).handler({})`

test('a deployed door signs what it asks for with the session token Lambda lends it', async () => {
  const { asked } = await callDeployed(sweep(), () => ({ body: { Items: [], Count: 0 } }))
  expect(asked).toMatchObject([{ 'x-amz-target': 'DynamoDB_20120810.Query', 'x-amz-security-token': 'until it is over' }])
  expect(asked[0]?.authorization).toMatch(/Credential=lent\/.*SignedHeaders=[^,]*x-amz-security-token/)
})

test('a deployed door asks again when DynamoDB is too busy', async () => {
  let busy = 2
  const { asked } = await callDeployed(sweep(), () =>
    busy-- > 0 ? { status: 400, error: 'ProvisionedThroughputExceededException' } : { body: { Items: [], Count: 0 } },
  )
  expect(asked).toHaveLength(3)
})

test('an error we do not tell apart is one of its service, with its name and what it says', async () => {
  const { said } = await callDeployed(
    `try { ${sweep()} } catch (error) { console.log(String(error), error.constructor !== Error) }`,
    () => ({ status: 400, error: 'ItemCollectionSizeLimitExceededException', body: { message: 'there is too much' } }),
  )
  expect(said.trim()).toBe('ItemCollectionSizeLimitExceededException: there is too much true')
})

test('words that few ask for are read when the first page with them is asked for', async () => {
  const pages = `
    const { handler } = require(${JSON.stringify(bundle('site'))})
    const page = async (rawPath, rawQueryString = '') => {
      const { body } = await handler({
        version: '2.0', rawPath, rawQueryString, headers: { host: 'site' }, isBase64Encoded: false,
        requestContext: { http: { method: 'GET', path: rawPath } },
      })
      return { language: body.match(/<html lang="(..)"/)[1], read: Object.keys(require.cache).map(path => path.split('/').at(-1)) }
    }
    console.log(JSON.stringify([await page('/privatliv'), await page('/privatliv', 'sprog=en')]))`
  const { said } = await callDeployed(pages, () => ({
    body: { SecretString: JSON.stringify({ current: 1, 1: 'A'.repeat(64) }) },
  }))
  expect(JSON.parse(said)).toEqual([
    { language: 'da', read: ['index.js', 'about-privacy-page.js', 'words.da.js'] },
    { language: 'en', read: ['index.js', 'about-privacy-page.js', 'words.da.js', 'words.en.js'] },
  ])
})

test('an English page of staff has its words read then, and a Danish one parses none of them', async () => {
  const program = (door: string) => `
    const { handler } = require(${JSON.stringify(bundle(door))})
    const { body } = await handler({
      version: '2.0', rawPath: '/c/-/brev', rawQueryString: '', headers: { host: 'console' }, isBase64Encoded: false,
      cookies: ['__Host-indbyd=${'k'.repeat(22)}.${'s'.repeat(44)}'],
      requestContext: { http: { method: 'GET', path: '/c/-/brev' } },
    })
    console.log(JSON.stringify([body.match(/<a class="skip"[^>]*>([^<]*)/)[1], Object.keys(require.cache).map(path => path.split('/').at(-1))]))`
  const readBy = async (language: 'da' | 'en') => JSON.parse((await callDeployed(program('rehearsal'), signedIn(language))).said)
  expect([await readBy('da'), await readBy('en')]).toEqual([
    [frameWords.da.skip, ['index.js']],
    [frameWords.en.skip, ['index.js', 'office-words.en.js']],
  ])
})

/** Both rows a session reads, in one. */
const signedIn = (language: 'da' | 'en') => () => ({
  body: {
    Item: {
      form: { N: '1' },
      language: { S: language },
      ...Object.fromEntries(Object.entries(mette).map(([name, value]) => [name, { S: value }])),
    },
  },
})

const mette = {
  key: 'k'.repeat(22),
  name: 'Mette',
  email: 'mette@by.example',
  role: 'viewer',
  since: '2026-01-01T00:00:00.000Z',
  until: '2126-01-01T00:00:00.000Z',
  lastSeen: '2026-01-01T00:00:00.000Z',
}
