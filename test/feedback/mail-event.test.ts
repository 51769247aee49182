import { expect, test } from 'vitest'
import { newsIn, type SesEvent } from '../../functions/feedback/mail-event.ts'

const mail = { messageId: 'm1', tags: { campaign: ['temamoede'], mailing: ['reminder-1'], number: ['17'] } } as SesEvent['mail']

test.each<[string, string | undefined, string]>([
  ['Send', undefined, 'accepted'],
  ['Delivery', undefined, 'delivered'],
  ['DeliveryDelay', undefined, 'delayed'],
  ['Bounce', 'Permanent', 'bounced'],
  ['Bounce', 'Transient', 'returned'],
  ['Bounce', 'Undetermined', 'returned'],
  ['Complaint', undefined, 'complained'],
  ['Reject', undefined, 'rejected'],
  ['Rendering Failure', undefined, 'unrendered'],
])('%s (%s) says that a mail is %s', (eventType, bounceType, fact) => {
  expect(newsIn({ eventType, mail, ...(bounceType && { bounce: { bounceType } }) })).toMatchObject({ fact, number: 17, run: 1, call: 1 })
})

test.each([
  [['anna@Kommune.example'], 'anna@kommune.example'],
  [['"Hansen, Anna" <anna@kommune.example>'], 'anna@kommune.example'],
  [[], null],
  [undefined, null],
])('a mail to %j was to %s', (destination, to) => {
  expect(newsIn({ eventType: 'Send', mail: { ...mail, ...(destination && { destination }) } })).toMatchObject({ to })
})

test.each<[string, Partial<SesEvent>]>([
  ['an event nobody has heard of', { eventType: 'Teleported' }],
  ['a mail without tags', { mail: { messageId: 'm1', tags: {} } }],
  ['a mail of a campaign that cannot be', { mail: { ...mail, tags: { ...mail.tags, campaign: ['../etc'] } } }],
  ['a number that is none', { mail: { ...mail, tags: { ...mail.tags, number: ['1.5'] } } }],
  ['a run before the first', { mail: { ...mail, tags: { ...mail.tags, run: ['-1'] } } }],
])('%s is for somebody to look at', (_, wrong) => {
  expect(() => newsIn({ eventType: 'Send', mail, ...wrong })).toThrow(/m1/)
})
