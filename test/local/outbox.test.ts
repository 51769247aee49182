import { appendFile, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import MailComposer from 'nodemailer/lib/mail-composer'
import { expect, test } from 'vitest'
import { entry, outcome, sesAtHome, tags } from './ses-at-home.ts'

const folder = () => mkdtemp(join(tmpdir(), 'indbyd-outbox-'))

const ics = ['BEGIN:VCALENDAR', 'METHOD:REQUEST', 'BEGIN:VEVENT', 'SUMMARY:Møde om ældre', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n')

const confirmation = () =>
  new MailComposer({
    from: 'kkr@secretariat.example',
    to: 'ann@north.example',
    subject: 'Du er tilmeldt – velkommen',
    text: 'Kære Ann',
    html: '<p>Kære Ann</p>',
    alternatives: [{ contentType: 'text/calendar; method=REQUEST; charset=utf-8', content: ics }],
    attachments: [
      { filename: 'møde.ics', contentType: 'text/calendar', content: ics },
      { filename: 'program.pdf', contentType: 'application/pdf', content: Buffer.alloc(1234) },
    ],
  })
    .compile()
    .build()

test('a calendar alternative is shown as calendar, the same file attached as an attachment', async () => {
  await using ses = await sesAtHome()
  await ses.raw(String(await confirmation()))
  const [mail] = await ses.outbox.list()
  expect(mail).toMatchObject({
    subject: 'Du er tilmeldt – velkommen',
    text: 'Kære Ann\n',
    html: '<p>Kære Ann</p>\n',
    calendar: { method: 'REQUEST', text: ics },
    attachments: [
      { name: 'møde.ics', type: 'text/calendar', bytes: expect.any(Number) },
      { name: 'program.pdf', type: 'application/pdf', bytes: 1234 },
    ],
  })
})

test('headers are shown decoded and in full, however they are folded', async () => {
  await using ses = await sesAtHome()
  const link = `<https://indbyd.example/u/${'a'.repeat(150)}>, <mailto:kkr@secretariat.example>`
  await ses.simple({
    FromEmailAddress: '=?UTF-8?Q?KKR_S=C3=B8nderjylland?= <kkr@secretariat.example>',
    headers: [
      { Name: 'List-Unsubscribe', Value: link },
      { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
    ],
  })
  const [mail] = await ses.outbox.list()
  expect(mail?.headers).toMatchObject({
    from: 'KKR Sønderjylland <kkr@secretariat.example>',
    'list-unsubscribe': link,
    'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
  })
})

test('an attachment shared by a batch is in every mail', async () => {
  await using ses = await sesAtHome()
  await ses.bulk([entry('ann@north.example', {}), entry('bo@north.example', {})], {
    DefaultContent: {
      Template: {
        TemplateContent: { Subject: 'Program', Text: 'Se vedlagte' },
        Attachments: [{ FileName: 'program.pdf', ContentType: 'application/pdf', RawContent: Buffer.from('%PDF-') }],
      },
    },
  })
  const expected = { attachments: [{ name: 'program.pdf', type: 'application/pdf', bytes: 5 }] }
  expect(await ses.outbox.list()).toMatchObject([expected, expected])
})

test('mails are found by address, campaign, mailing and first instant', async () => {
  let now = new Date('2026-03-18T08:00:00Z')
  await using ses = await sesAtHome({ now: () => now })
  const send = (address: string, campaign: string, mailing: string) =>
    ses.simple({ Destination: { ToAddresses: [address] }, EmailTags: tags({ campaign, mailing }) })
  await send('Ann@north.example', 'a', 'invitation')
  await send('bo@north.example', 'b', 'invitation')
  now = new Date('2026-03-25T08:00:00Z')
  await send('ann@north.example', 'a', 'reminder-1')

  const ids = async (filter: Parameters<typeof ses.outbox.list>[0]) => (await ses.outbox.list(filter)).map(mail => mail.id)
  expect(await ids({})).toEqual(['000001', '000002', '000003'])
  expect(await ids({ to: 'ann@NORTH.example' })).toEqual(['000001', '000003'])
  expect(await ids({ campaign: 'b' })).toEqual(['000002'])
  expect(await ids({ campaign: 'a', mailing: 'reminder-1' })).toEqual(['000003'])
  expect(await ids({ since: now })).toEqual(['000003'])
  expect(await ids({ since: new Date(now.getTime() + 1) })).toEqual([])
  expect(ses.outbox.count({ mailing: 'invitation' })).toBe(2)
})

test('a house that opens again has the same outbox and goes on counting', async () => {
  const dir = await folder()
  const before = await (async () => {
    await using ses = await sesAtHome({ dir })
    const { MessageId } = await ses.simple({ EmailTags: tags({ campaign: 'a' }), ConfigurationSetName: 'indbyd' })
    return { MessageId, list: await ses.outbox.list(), source: await ses.outbox.source('000001') }
  })()

  await using ses = await sesAtHome({ dir })
  expect(await ses.outbox.list()).toEqual(before.list)
  expect(await ses.outbox.source('000001')).toEqual(before.source)
  expect(await ses.report(before.MessageId!, 'bounce')).toBe(true)
  expect(ses.events).toMatchObject([{ eventType: 'Bounce', mail: { tags: { campaign: ['a'] } } }])
  await ses.simple()
  expect((await ses.outbox.list()).map(mail => mail.id)).toEqual(['000001', '000002'])
})

test('half a line left by a house that was killed is no mail and spoils none', async () => {
  const dir = await folder()
  {
    await using ses = await sesAtHome({ dir })
    await ses.simple()
  }
  await appendFile(join(dir, 'index.jsonl'), '{"id":"000002","messageId":"æ')
  {
    await using ses = await sesAtHome({ dir })
    expect(ses.outbox.count()).toBe(1)
    await ses.simple()
  }
  await using ses = await sesAtHome({ dir })
  expect((await ses.outbox.list()).map(mail => mail.id)).toEqual(['000001', '000002'])
})

test('a mail that is not there has no source, whatever its id looks like', async () => {
  const dir = await folder()
  await using ses = await sesAtHome({ dir })
  expect(await ses.outbox.source('000001')).toBeNull()
  expect(await ses.outbox.source('../../etc/passwd')).toBeNull()
})

test('the same calls at the same time with the same ids make the same bytes', async () => {
  const run = async () => {
    let n = 0
    await using ses = await sesAtHome({ newId: () => `id-${++n}` })
    await ses.bulk([entry('ann@north.example', { name: 'Ann' })], { template: { Html: '<p>Kære {{name}}</p>' } })
    await outcome(ses.simple())
    return [await ses.outbox.source('000001'), await ses.outbox.source('000002')].map(String)
  }
  expect(await run()).toEqual(await run())
})
