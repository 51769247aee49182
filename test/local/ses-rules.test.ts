import { expect, test } from 'vitest'
import { entry, outcome, people, sesAtHome, tags } from './ses-at-home.ts'

const status = (answer: { BulkEmailEntryResults?: { Status?: string }[] }) => answer.BulkEmailEntryResults?.map(result => result.Status)

test('fifty people can be mailed in one call and fifty-one cannot', async () => {
  await using ses = await sesAtHome()
  const hello = (address: string) => entry(address, { name: 'Ann' })
  expect(status(await ses.bulk(people(50).map(hello)))).toEqual(Array(50).fill('SUCCESS'))
  expect(await outcome(ses.bulk(people(51).map(hello)))).toBe('BadRequestException')
  expect(await outcome(ses.simple({ Destination: { ToAddresses: people(50) } }))).toBe('sent')
  expect(await outcome(ses.simple({ Destination: { ToAddresses: people(50), BccAddresses: ['bo@north.example'] } }))).toBe(
    'BadRequestException',
  )
  expect(ses.outbox.count()).toBe(51)
})

test('a call never exceeds the sending rate', async () => {
  await using ses = await sesAtHome({ quota: { max24HourSend: 200, maxSendRate: 2 } })
  expect(await outcome(ses.simple({ Destination: { ToAddresses: people(2) } }))).toBe('sent')
  expect(await outcome(ses.simple({ Destination: { ToAddresses: people(3) } }))).toBe('TooManyRequestsException')
})

test('when the day is used up the rest of a batch is told so, and tomorrow there is room again', async () => {
  let now = new Date('2026-03-18T11:00:00Z')
  await using ses = await sesAtHome({ now: () => now, quota: { max24HourSend: 2, maxSendRate: 50 } })
  const three = people(3).map(address => entry(address, { name: 'Ann' }))
  expect(status(await ses.bulk(three))).toEqual(['SUCCESS', 'SUCCESS', 'ACCOUNT_DAILY_QUOTA_EXCEEDED'])
  expect(await outcome(ses.simple())).toBe('TooManyRequestsException')
  now = new Date('2026-03-19T11:00:01Z')
  expect(await outcome(ses.simple())).toBe('sent')
})

const long = (length: number) => 'x'.repeat(length)

test.each([
  ['a link to leave the list', 'List-Unsubscribe', '<https://indbyd.example/u/abc>', 'sent'],
  ['a value of 995', 'X', long(995), 'sent'],
  ['a value of 996', 'X', long(996), 'BadRequestException'],
  ['name and value of 996 together', 'X-Ten-Long', long(986), 'sent'],
  ['name and value of 997 together', 'X-Ten-Long', long(987), 'BadRequestException'],
  ['a name of 127', long(127), 'x', 'BadRequestException'],
  ['a Danish letter', 'X-Session', 'Århus', 'BadRequestException'],
  ['a line break', 'X-Session', 'a\r\nBcc: bo@north.example', 'BadRequestException'],
  ['a colon in the name', 'X:Session', 'a', 'BadRequestException'],
  ['nothing', 'X-Session', '', 'BadRequestException'],
  ...['To', 'Cc', 'From', 'Date', 'message-ID', 'Reply-To', 'Subject', 'MIME-Version'].map(name => [
    `its own ${name}`,
    name,
    'x',
    'BadRequestException',
  ]),
])('a header with %s', async (_what, Name, Value, expected) => {
  await using ses = await sesAtHome()
  expect(await outcome(ses.simple({ headers: [{ Name, Value }] }))).toBe(expected)
})

test.each([
  ['letters, digits, _ and -', 'batch_1-A', 'ok', 'sent'],
  ['256 of them', long(256), long(256), 'sent'],
  ['257 of them', 'campaign', long(257), 'BadRequestException'],
  ['a Danish letter', 'campaign', 'møde', 'BadRequestException'],
  ['a dot', 'campaign', 'a.b', 'BadRequestException'],
  ['nothing', 'campaign', '', 'BadRequestException'],
])('a tag of %s', async (_what, name, value, expected) => {
  await using ses = await sesAtHome()
  expect(await outcome(ses.simple({ EmailTags: tags({ [name]: value }) }))).toBe(expected)
})

test.each([
  ['a plain one', 'ann@north.example', 'sent'],
  ['one with a name', 'Ann Hansen <ann@north.example>', 'sent'],
  ['a name in encoded words', '=?UTF-8?Q?S=C3=B8ren?= <soren@north.example>', 'sent'],
  ['a name with a bare Danish letter', 'Søren <soren@north.example>', 'BadRequestException'],
  ['a Danish letter before the @', 'søren@north.example', 'BadRequestException'],
  ['a Danish letter after the @', 'ann@nørre.example', 'BadRequestException'],
  ['a domain in punycode', 'ann@xn--nrre-gra.example', 'sent'],
  ['no @', 'ann', 'BadRequestException'],
  ['two addresses in one', 'ann@north.example, bo@north.example', 'BadRequestException'],
])('an address: %s', async (_what, address, expected) => {
  await using ses = await sesAtHome()
  expect(await outcome(ses.simple({ Destination: { ToAddresses: [address] } }))).toBe(expected)
  const one = await ses.bulk([entry(address, { name: 'Ann' }), entry('bo@north.example', { name: 'Bo' })])
  expect(status(one)).toEqual([expected === 'sent' ? 'SUCCESS' : 'INVALID_PARAMETER', 'SUCCESS'])
})

test('only a verified domain and what is under it may stand in From', async () => {
  await using ses = await sesAtHome({ verifiedDomains: ['secretariat.example'] })
  const from = (address: string) => outcome(ses.simple({ FromEmailAddress: address }))
  expect(await from('kkr@secretariat.example')).toBe('sent')
  expect(await from('kkr@mail.secretariat.example')).toBe('sent')
  expect(await from('kkr@evilsecretariat.example')).toBe('MessageRejected')
  expect(await outcome(ses.raw('From: kkr@other.example\r\nTo: ann@north.example\r\n\r\nHej'))).toBe('MessageRejected')
  expect(await outcome(ses.bulk([entry('ann@north.example', { name: 'Ann' })], { FromEmailAddress: 'kkr@other.example' }))).toBe(
    'MessageRejected',
  )
})

test.each([['{{#if name}}Kære {{name}}{{/if}}'], ['Kære {{{name}}}'], ['{{> part}}'], ['Kære {{first name}}']])(
  'a template that comes with the call may only substitute: %s',
  async Text => {
    await using ses = await sesAtHome()
    expect(await outcome(ses.bulk([entry('ann@north.example', { name: 'Ann' })], { template: { Text } }))).toBe('BadRequestException')
  },
)

test('template content above one megabyte is refused', async () => {
  await using ses = await sesAtHome()
  const of = (length: number) => outcome(ses.bulk([entry('ann@north.example', { name: 'Ann' })], { template: { Html: long(length) } }))
  expect(await of(1_000_000)).toBe('sent')
  expect(await of(1_048_576)).toBe('BadRequestException')
})

test('a mail of more than 40 MB is refused', async () => {
  await using ses = await sesAtHome()
  const of = (length: number) => outcome(ses.raw(`From: a@secretariat.example\r\nTo: ann@north.example\r\n\r\n${'x'.repeat(length)}`))
  expect(await of(41_000_000)).toBe('sent')
  expect(await of(42_000_000)).toBe('BadRequestException')
})

test('a template nobody stored is not found', async () => {
  await using ses = await sesAtHome()
  const call = ses.bulk([entry('ann@north.example', {})], { DefaultContent: { Template: { TemplateName: 'unknown', TemplateData: '{}' } } })
  expect(await outcome(call)).toBe('NotFoundException')
})
