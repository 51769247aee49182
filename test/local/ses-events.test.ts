import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { noon, sesAtHome } from './ses-at-home.ts'

const toSimulator = (name: string) => ({
  Destination: { ToAddresses: [`${name}@simulator.amazonses.com`] },
  ConfigurationSetName: 'indbyd',
})

test.each([
  ['success', ['Send', 'Delivery']],
  ['success+label', ['Send', 'Delivery']],
  ['bounce', ['Send', 'Bounce']],
  ['bounce+campaign-7', ['Send', 'Bounce']],
  ['complaint', ['Send', 'Delivery', 'Complaint']],
  ['ooto', ['Send', 'Delivery']],
  ['suppressionlist', ['Send', 'Bounce']],
])('a mail to the simulator’s %s', async (name, expected) => {
  await using ses = await sesAtHome()
  await ses.simple(toSimulator(name))
  expect(ses.told()).toEqual(expected)
})

test('a bounce is told as SES publishes it', async () => {
  await using ses = await sesAtHome()
  const { MessageId } = await ses.simple(toSimulator('bounce'))
  expect(ses.events[1]).toEqual({
    eventType: 'Bounce',
    mail: {
      timestamp: noon.toISOString(),
      source: 'kkr@secretariat.example',
      sendingAccountId: '000000000000',
      messageId: MessageId,
      destination: ['bounce@simulator.amazonses.com'],
      headersTruncated: false,
      tags: { 'ses:configuration-set': ['indbyd'] },
    },
    bounce: {
      bounceType: 'Permanent',
      bounceSubType: 'General',
      bouncedRecipients: [
        {
          emailAddress: 'bounce@simulator.amazonses.com',
          action: 'failed',
          status: '5.1.1',
          diagnosticCode: 'smtp; 550 5.1.1 user unknown',
        },
      ],
      timestamp: noon.toISOString(),
      feedbackId: expect.any(String),
      reportingMTA: expect.any(String),
    },
  })
})

test('nothing is told of a mail sent without a configuration set', async () => {
  await using ses = await sesAtHome()
  const { MessageId } = await ses.simple({ Destination: { ToAddresses: ['bounce@simulator.amazonses.com'] } })
  expect(await ses.report(MessageId!, 'complaint')).toBe(true)
  expect(ses.events).toEqual([])
})

test('events are taken one after the other, all before the call is answered', async () => {
  const taken: string[] = []
  await using ses = await sesAtHome({
    onEvent: async event => {
      taken.push(`${event.eventType} begins`)
      await pause(5)
      taken.push(`${event.eventType} ends`)
    },
  })
  await ses.simple(toSimulator('success'))
  expect(taken).toEqual(['Send begins', 'Send ends', 'Delivery begins', 'Delivery ends'])
})

test.each([
  [
    'bounce',
    { bounceType: 'Transient', bounceSubType: 'MailboxFull' },
    { eventType: 'Bounce', bounce: { bounceType: 'Transient', bounceSubType: 'MailboxFull' } },
  ],
  ['bounce', undefined, { eventType: 'Bounce', bounce: { bounceType: 'Permanent', bounceSubType: 'General' } }],
  ['complaint', {}, { eventType: 'Complaint', complaint: { complainedRecipients: [{ emailAddress: 'ann@north.example' }] } }],
  ['delivery', {}, { eventType: 'Delivery', delivery: { recipients: ['ann@north.example'] } }],
  ['delay', { delayType: 'MailboxFull' }, { eventType: 'DeliveryDelay', deliveryDelay: { delayType: 'MailboxFull' } }],
  ['reject', {}, { eventType: 'Reject', reject: { reason: 'Bad content' } }],
  ['renderingFailure', {}, { eventType: 'Rendering Failure', failure: {} }],
] as const)('somebody can report a %s of a sent mail', async (type, detail, expected) => {
  await using ses = await sesAtHome()
  const { MessageId } = await ses.simple({ ConfigurationSetName: 'indbyd' })
  expect(await ses.report(MessageId!, type, detail)).toBe(true)
  expect(ses.events.at(-1)).toMatchObject({ ...expected, mail: { messageId: MessageId } })
})

test('a report about a mail nobody sent is false', async () => {
  await using ses = await sesAtHome()
  expect(await ses.report('unknown', 'bounce')).toBe(false)
  expect(ses.events).toEqual([])
})
