import { setTimeout as pause } from 'node:timers/promises'
import { CreateEmailTemplateCommand, GetAccountCommand, SendEmailCommand } from '@aws-sdk/client-sesv2'
import { expect, test } from 'vitest'
import { ConnectionLost } from '../../local/engines/rest-json.ts'
import { entry, noon, outcome, people, sesAtHome, tags } from './ses-at-home.ts'

test('each person in a batch gets an own mail, in the order asked, with the same ids in the answer and the outbox', async () => {
  await using ses = await sesAtHome()
  const names = ['Ann', 'Bo', 'Åse']
  const { BulkEmailEntryResults: results = [] } = await ses.bulk(
    names.map((name, n) => entry(people(3)[n]!, { name })),
    { ReplyToAddresses: ['contact@secretariat.example'] },
  )
  const mails = await ses.outbox.list()
  expect(mails.map(mail => mail.text)).toEqual(['Kære Ann\n', 'Kære Bo\n', 'Kære Åse\n'])
  expect(mails.map(mail => mail.messageId)).toEqual(results.map(result => result.MessageId))
  expect(mails[0]).toMatchObject({
    id: '000001',
    sentAt: noon.toISOString(),
    to: ['person-1@north.example'],
    from: 'kkr@secretariat.example',
    replyTo: ['contact@secretariat.example'],
    subject: 'Indbydelse',
    html: null,
    calendar: null,
    attachments: [],
    campaign: null,
    mailing: null,
    headers: { date: 'Wed, 18 Mar 2026 11:00:00 +0000', 'message-id': `<${results[0]?.MessageId}@eu-west-1.amazonses.com>` },
  })
})

test('what a person wrote is shown and never evaluated', async () => {
  await using ses = await sesAtHome()
  const template = { Subject: 'Til {{name}}', Text: '{{name}} {{secret}}', Html: '<p>{{name}} {{secret}}</p>' }
  await ses.bulk([entry('ann@north.example', { name: '{{secret}} <b>$&</b>', secret: 's3cret' })], { template })
  const [mail] = await ses.outbox.list()
  expect(mail).toMatchObject({
    subject: 'Til {{secret}} <b>$&</b>',
    text: '{{secret}} <b>$&</b> s3cret\n',
    html: '<p>{{secret}} <b>$&</b> s3cret</p>\n',
  })
})

test('a value nobody filled is a success in the answer, a failure in the events, and no mail', async () => {
  await using ses = await sesAtHome()
  const { BulkEmailEntryResults: results = [] } = await ses.bulk(
    [entry('ann@north.example', {}), entry('bo@north.example', { name: 'Bo' })],
    {
      ConfigurationSetName: 'indbyd',
    },
  )
  expect(results.map(result => result.Status)).toEqual(['SUCCESS', 'SUCCESS'])
  expect((await ses.outbox.list()).map(mail => mail.to)).toEqual([['bo@north.example']])
  expect(ses.told()).toEqual(['Rendering Failure', 'Send', 'Delivery'])
  expect(ses.events[0]).toMatchObject({
    mail: { messageId: results[0]?.MessageId, destination: ['ann@north.example'] },
    failure: { errorMessage: "Attribute 'name' is not present in the rendering data." },
  })
})

test.each([['constructor'], ['__proto__'], ['toString']])('a placeholder named %s is not filled from what every object has', async name => {
  await using ses = await sesAtHome()
  await ses.bulk([entry('ann@north.example', {})], { template: { Text: `{{${name}}}` } })
  expect(ses.outbox.count()).toBe(0)
})

test('the call gives data for all, an entry its own', async () => {
  await using ses = await sesAtHome()
  const TemplateContent = { Subject: 'Hej', Text: '{{name}} {{venue}}' }
  await ses.bulk([entry('ann@north.example', { name: 'Ann' }), entry('bo@north.example', { venue: 'salen' })], {
    DefaultContent: { Template: { TemplateContent, TemplateData: '{"name":"alle","venue":"torvet"}' } },
  })
  expect((await ses.outbox.list()).map(mail => mail.text)).toEqual(['Ann torvet\n', 'alle salen\n'])
})

test('an entry’s tags and headers take the place of the call’s of the same name', async () => {
  await using ses = await sesAtHome()
  await ses.bulk(
    [
      entry(
        'ann@north.example',
        { name: 'Ann' },
        { tags: tags({ number: '7', mailing: 'reminder-1' }), headers: [{ Name: 'X-Who', Value: 'ann' }] },
      ),
      entry('bo@north.example', { name: 'Bo' }),
    ],
    {
      ConfigurationSetName: 'indbyd',
      DefaultEmailTags: tags({ campaign: 'letter-002', mailing: 'invitation' }),
      DefaultContent: {
        Template: {
          TemplateContent: { Subject: 'Hej', Text: 'Hej {{name}}' },
          Headers: [
            { Name: 'x-who', Value: 'all' },
            { Name: 'Auto-Submitted', Value: 'auto-generated' },
          ],
        },
      },
    },
  )
  const [ann, bo] = await ses.outbox.list()
  expect(ann).toMatchObject({
    campaign: 'letter-002',
    mailing: 'reminder-1',
    headers: { 'x-who': 'ann', 'auto-submitted': 'auto-generated' },
  })
  expect(bo).toMatchObject({ campaign: 'letter-002', mailing: 'invitation', headers: { 'x-who': 'all' } })
  expect(ses.events[0]?.mail.tags).toEqual({
    campaign: ['letter-002'],
    mailing: ['reminder-1'],
    number: ['7'],
    'ses:configuration-set': ['indbyd'],
  })
})

test('a stored template is sent by its name', async () => {
  await using ses = await sesAtHome()
  await ses.client.send(
    new CreateEmailTemplateCommand({ TemplateName: 'hello', TemplateContent: { Subject: 'Hej {{name}}', Html: '<p>Hej</p>' } }),
  )
  await ses.client.send(
    new SendEmailCommand({
      FromEmailAddress: 'kkr@secretariat.example',
      Destination: { ToAddresses: ['ann@north.example'] },
      Content: { Template: { TemplateName: 'hello', TemplateData: '{"name":"Ann"}' } },
    }),
  )
  expect(await ses.outbox.list()).toMatchObject([{ subject: 'Hej Ann', html: '<p>Hej</p>\n' }])
})

test('Message-ID and Date are SES’s own even in a raw mail, and nobody sees who was Bcc', async () => {
  await using ses = await sesAtHome()
  const { MessageId } = await ses.raw(
    [
      'From: =?UTF-8?Q?S=C3=B8ren?= <soren@secretariat.example>',
      'To: ann@north.example',
      'Bcc: boss@north.example',
      'Message-ID: <mine',
      ' @other.example>',
      'Date: Mon, 1 Jan 2001 00:00:00 +0000',
      'X-Kept: yes',
      '',
      'Date: this line is text',
    ].join('\r\n'),
  )
  const [mail] = await ses.outbox.list()
  expect(mail).toMatchObject({
    to: ['ann@north.example', 'boss@north.example'],
    from: 'soren@secretariat.example',
    text: 'Date: this line is text\n',
    headers: {
      'message-id': `<${MessageId}@eu-west-1.amazonses.com>`,
      date: 'Wed, 18 Mar 2026 11:00:00 +0000',
      from: 'Søren <soren@secretariat.example>',
      'x-kept': 'yes',
    },
  })
  expect(String(await ses.outbox.source('000001'))).not.toContain('boss')
})

test('the account tells its quota and what was used of it', async () => {
  await using ses = await sesAtHome({ quota: { max24HourSend: 200, maxSendRate: 14 } })
  await ses.simple({ Destination: { ToAddresses: people(3) } })
  const { SendQuota } = await ses.client.send(new GetAccountCommand())
  expect(SendQuota).toEqual({ Max24HourSend: 200, MaxSendRate: 14, SentLast24Hours: 3 })
})

test('calls, mails asked for and bytes are counted, refused calls too', async () => {
  await using ses = await sesAtHome()
  await ses.bulk(people(3).map(address => entry(address, { name: 'Ann' })))
  await ses.bulk(people(2).map(address => entry(address, { name: 'Ann' })))
  await outcome(ses.bulk(people(51).map(address => entry(address, { name: 'Ann' }))))
  await ses.simple()
  expect(ses.counts()).toEqual({
    SendBulkEmail: { calls: 3, entries: 56, bytes: expect.any(Number) },
    SendEmail: { calls: 1, entries: 1, bytes: expect.any(Number) },
  })
  expect(ses.counts().SendEmail?.bytes).toBeGreaterThan(150)
})

test('an answer can be lost after the mail was accepted', async () => {
  await using ses = await sesAtHome({
    around: async (_operation, answer) => {
      await answer()
      throw new ConnectionLost()
    },
  })
  expect(await outcome(ses.simple())).not.toBe('sent')
  expect(ses.outbox.count()).toBe(1)
})

test('calls made at once are taken one after the other, each with its mails and events', async () => {
  const told: string[] = []
  await using ses = await sesAtHome({
    onEvent: async ({ mail, eventType }) => {
      told.push(`${mail.messageId} ${eventType} begins`)
      await pause(1)
      told.push(`${mail.messageId} ${eventType} ends`)
    },
  })
  const big = 'x'.repeat(200_000)
  await Promise.all(
    people(20).map((address, n) =>
      ses.bulk([entry(address, { name: 'Ann' })], { ConfigurationSetName: 'indbyd', template: n % 2 ? {} : { Html: big } }),
    ),
  )
  const inOrder = (await ses.outbox.list()).flatMap(({ messageId }) =>
    ['Send', 'Delivery'].flatMap(eventType => [`${messageId} ${eventType} begins`, `${messageId} ${eventType} ends`]),
  )
  expect(inOrder).toHaveLength(80)
  expect(told).toEqual(inOrder)
})
