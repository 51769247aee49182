import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostBytes, readMime } from '../../functions/incoming/incoming-mail.ts'
import { forPatterns } from '../../functions/incoming/own-words.ts'
import { readIncoming } from '../../functions/incoming/reading.ts'
import { readings } from '../../functions/incoming/store.ts'

const corpus = readdirSync(new URL('corpus', import.meta.url)).map(file => readFileSync(new URL(`corpus/${file}`, import.meta.url)))
const about = { envelopeFrom: 'x@kommune.example', known: 'Anna Hansen', oneDay: true }

const readingOf = async (bytes: Uint8Array, size?: number) => readIncoming(await readMime(bytes, size), about)

const anyBytes = fc.uint8Array({ maxLength: 400 })
const mutated = fc
  .tuple(fc.constantFrom(...corpus), fc.array(fc.tuple(fc.nat(4000), fc.oneof(fc.nat(255), fc.constant(-1))), { maxLength: 12 }))
  .map(([mail, changes]) => {
    const bytes = [...mail]
    for (const [at, to] of changes) {
      if (to < 0) bytes.splice(at % bytes.length, 1 + (at % 40))
      else bytes[at % Math.max(1, bytes.length)] = to
    }
    return Uint8Array.from(bytes)
  })
const spliced = fc
  .tuple(fc.constantFrom(...corpus), fc.constantFrom(...corpus), fc.nat(2000), fc.nat(2000))
  .map(([one, other, end, begin]) => Buffer.concat([one.subarray(0, end), other.subarray(begin)]))

test('every string of bytes ends in exactly one reading', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyBytes, mutated, spliced), fc.option(fc.nat(10_000_000), { nil: undefined }), async (bytes, size) => {
      const { reading, words } = await readingOf(bytes, size)
      expect(readings).toContain(reading.read)
      expect(words.length).toBeLessThanOrEqual(64 * 1024)
    }),
    { numRuns: 1500 },
  )
})

const text = (body: string, headers = '') =>
  new TextEncoder().encode(`From: a@b.example\r\nSubject: x\r\n${headers}Content-Type: text/plain\r\n\r\n${body}`)
const calendar = (lines: string) =>
  new TextEncoder().encode(
    `From: a@b.example\r\nContent-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n${lines}END:VCALENDAR\r\n`,
  )
const event = 'BEGIN:VEVENT\r\nUID:u@x\r\nDTSTAMP:20260318T090000Z\r\nATTENDEE;PARTSTAT=DECLINED:mailto:a@b.example\r\nEND:VEVENT\r\n'

const manyBlanks = `x${'\n'.repeat(1000)}From:${' '.repeat(2900)}x`

const hostile: Record<string, [Uint8Array, string]> = {
  'ten thousand parts': [
    new TextEncoder().encode(
      `From: a@b.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\nContent-Type: text/plain\r\n\r\nx\r\n'.repeat(10_000)}--b--`,
    ),
    'unreadable',
  ],
  'a line of a megabyte': [text('a'.repeat(1_000_000)), 'forwarded'],
  'a megabyte of lines that begin to quote': [text('Den 1 '.repeat(150_000)), 'forwarded'],
  'attributions without end': [text('Den 1. maj skrev\r\n'.repeat(20_000)), 'forwarded'],
  'tags that never close': [
    new TextEncoder().encode(`From: a@b.example\r\nContent-Type: text/html\r\n\r\n${'<div '.repeat(50_000)}`),
    'forwarded',
  ],
  'blockquotes that never close': [
    new TextEncoder().encode(`From: a@b.example\r\nContent-Type: text/html\r\n\r\n${'<blockquote>'.repeat(20_000)}afbud`),
    'forwarded',
  ],
  'blanks between which a pattern may choose': [text(manyBlanks), 'forwarded'],
  'headers without end': [text('hej', 'X-A: b\r\n'.repeat(20_000)), 'unreadable'],
  'hundreds of entries': [calendar(event.repeat(300)), 'reply'],
  'a thousand entries, more than is read of a part': [calendar(event.repeat(1000)), 'unreadable'],
  'an entry of a long line': [calendar(`BEGIN:VEVENT\r\nUID:${'u'.repeat(200_000)}\r\nEND:VEVENT\r\n`), 'unreadable'],
  'a recurrence of thousands of years': [
    calendar(event.replace('END:VEVENT', 'RRULE:FREQ=SECONDLY;COUNT=2000000000\r\nEND:VEVENT')),
    'reply',
  ],
  'nothing at all': [new Uint8Array(), 'unreadable'],
}

test.each(Object.entries(hostile))('%s is read to its end', async (_, [bytes, read]) => {
  expect((await readingOf(bytes.subarray(0, mostBytes), bytes.length)).reading.read).toBe(read)
})

const from = (value: string) => readMime(new TextEncoder().encode(`From: ${value}\r\nSubject: x\r\n\r\nAfbud`))

test.each([
  'Anna <anna@kommune.example>, bo@andet.example',
  'bo@andet.example, anna@kommune.example',
  'Anna <anna@kommune.example> <bo@andet.example>',
  'Udvalget: Anna <anna@kommune.example>;',
  'Udvalget: ;',
  `${'\\"'.repeat(30_000)} <anna@kommune.example>`,
])('%# a From of several addresses or a group is nobody', async value => {
  expect(await from(value)).toEqual({ unreadable: 'senders' })
})

test('no From at all is nobody either, whatever else stands there', async () => {
  for (const bytes of ['', '\u00ff\u00fe\u0000 hest', 'Subject: x\r\n\r\nAfbud'])
    expect(await readMime(new TextEncoder().encode(bytes))).toEqual({ unreadable: 'senders' })
})

test.each([
  ['"Hansen, Anna <bo@andet.example>" <Anna@kommune.example>', 'anna@kommune.example'],
  ['=?utf-8?q?Hansen=2C_Anna?= <anna@kommune.example>', 'anna@kommune.example'],
  ['anna@kommune.example (Anna Hansen)', 'anna@kommune.example'],
])('%s is one sender', async (value, address) => {
  expect(await from(value)).toMatchObject({ from: { address } })
})

test('what patterns are run on is short and has no run of blanks', () => {
  expect(forPatterns(manyBlanks)).toBe('x\n\nFrom: x')
  expect(forPatterns(`x${'\n \u00a0\t'.repeat(900)}y`)).toBe('x\n\ny')
  expect(forPatterns('x '.repeat(800))).toBeNull()
})

test('an answer that is whole counts, although a file behind it was cut', async () => {
  const mail = Buffer.concat([
    Buffer.from(
      'From: a@b.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/calendar; method=REPLY\r\n\r\n',
    ),
    Buffer.from(`BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\n${event}END:VCALENDAR\r\n--b\r\nContent-Type: application/pdf\r\n\r\n`),
    Buffer.alloc(400_000, 'x'),
  ])
  expect((await readingOf(mail.subarray(0, mostBytes), mail.length)).reading).toMatchObject({
    read: 'reply',
    reply: { partstat: 'DECLINED' },
  })
})

test('of a large mail only the beginning is read, and a calendar part that was cut is no answer', async () => {
  const whole = calendar(`${event.replace('END:VEVENT', `DESCRIPTION:${'x'.repeat(300_000)}\r\nEND:VEVENT`)}`)
  expect((await readingOf(whole.subarray(0, mostBytes), whole.length)).reading).toEqual({ read: 'unreadable', because: 'calendar' })
  const long = text(`Afbud\r\n\r\n${'> tekst\r\n'.repeat(3_000_000)}`)
  expect((await readingOf(long.subarray(0, mostBytes), long.length)).reading.read).toBe('words')
})
