import { readFileSync, writeFileSync } from 'node:fs'
import ICAL from 'ical.js'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { type CalendarEntry, calendarEntry } from '../../functions/calendar/entry.ts'
import { sequenceOf } from '../../functions/calendar/sequence.ts'
import { type Message, mimeMessage } from '../../functions/mail/mime.ts'
import { instant, later, minute } from '../../functions/values/instant.ts'
import { inApril, themeMeeting } from './fixture.ts'

/**
 * Whole mails as they leave, for Outlook, Gmail and Apple: what may not change unseen is here byte
 * for byte. Written anew with `GOLDEN=write`, and then looked at.
 */
const anna = { name: 'Åse Bøgh Hansen', address: 'aase.boegh@furesoe.example' }
const organiser = { name: 'KKR Hovedstaden', address: 'svar+002-kkr-hovedstaden-2026.42.abcdefghijklmnop@in.kkrh.example' }
const letter = {
  ...themeMeeting,
  body: {
    ...themeMeeting.body,
    programme: [],
    practical: [{ heading: 'Parkering', html: '', text: 'Kun gul zone. Rødgrød med fløde på åen.' }],
  },
}
const [session] = letter.sessions
const moved = { ...session, starts: later(session.starts, 24 * 60 * minute), ends: later(session.ends, 24 * 60 * minute) }

const entry = {
  uid: '002-kkr-hovedstaden-2026-42@kkrh.example',
  letter,
  session,
  organiser,
  url: 'https://svar.kkrh.example/d/TOKEN',
  now: inApril,
}

const kinds: Record<string, { calendar: CalendarEntry; attachments?: Message['attachments'] }> = {
  request: { calendar: { ...entry, method: 'REQUEST', sequence: sequenceOf(0, 1), attendee: anna } },
  'request-after-a-move': { calendar: { ...entry, method: 'REQUEST', session: moved, sequence: sequenceOf(1, 1), attendee: anna } },
  'request-still-coming': {
    calendar: { ...entry, method: 'REQUEST', session: moved, sequence: sequenceOf(1, 2), attendee: anna, partstat: 'ACCEPTED' },
  },
  cancel: { calendar: { ...entry, method: 'CANCEL', session: moved, sequence: sequenceOf(1, 3), attendee: anna } },
  publish: { calendar: { ...entry, method: 'PUBLISH', sequence: sequenceOf(0, 1) } },
  'request-with-a-document': {
    calendar: { ...entry, method: 'REQUEST', sequence: sequenceOf(0, 1), attendee: anna },
    attachments: [{ name: 'Dagsorden på dansk.pdf', type: 'application/pdf', bytes: new TextEncoder().encode('%PDF-1.7 kort') }],
  },
}

const golden = (name: string) => new URL(`golden/${name}.eml`, import.meta.url)

/** Boundaries and Message-IDs are chance's. */
function settled(mime: string): string {
  const boundaries = [...new Set(mime.match(/(?<=boundary=")[^"]+/g))]
  const named = boundaries.reduce((text, boundary, index) => text.replaceAll(boundary, `boundary-${index + 1}`), mime)
  return named.replace(/^Message-ID: .*$/m, 'Message-ID: <of-ses@kkrh.example>')
}

async function mailed({ calendar, attachments = [] }: (typeof kinds)[string]): Promise<Uint8Array> {
  return mimeMessage({
    from: { name: 'KKR Hovedstaden', address: 'kkr@kkrh.example' },
    to: anna,
    replyTo: { name: 'Mette Krogsbæk', address: 'mette@kkrh.example' },
    subject: 'Du er tilmeldt',
    text: 'Kære Åse\n\nDu er tilmeldt.\n',
    html: '<p>Kære Åse</p><p>Du er tilmeldt.</p>',
    headers: [{ Name: 'Auto-Submitted', Value: 'auto-generated' }],
    calendar: { method: calendar.method, text: calendarEntry(calendar) },
    attachments,
    date: instant('2026-04-10T06:51:00Z'),
  })
}

test.each(Object.keys(kinds))('%s is the mail it was', async name => {
  const mime = settled(Buffer.from(await mailed(kinds[name]!)).toString('latin1'))
  if (process.env.GOLDEN === 'write') writeFileSync(golden(name), mime, 'latin1')
  expect(mime).toBe(readFileSync(golden(name), 'latin1'))
})

test.each(Object.entries(kinds))('%s is read by parsers of other authors as it was meant', async (_, kind) => {
  const bytes = await mailed(kind)
  const mail = await PostalMime.parse(bytes)
  const parts = mail.attachments.filter(({ mimeType }) => mimeType === 'text/calendar')
  expect(parts.map(({ method }) => method)).toEqual([kind.calendar.method])
  expect(parts[0]?.disposition).toBeNull()
  expect(parts[0]?.filename).toBeNull()
  const text = new TextDecoder().decode(parts[0]!.content as Uint8Array)
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent')
  expect(events).toHaveLength(1)
  const [event] = events
  expect(calendar.getFirstPropertyValue('method')).toBe(kind.calendar.method)
  expect(event!.getFirstPropertyValue('uid')).toBe(entry.uid)
  expect(event!.getFirstPropertyValue('sequence')).toBe(kind.calendar.sequence)
  expect(event!.getFirstPropertyValue('organizer')).toBe(`mailto:${organiser.address}`)
  expect(event!.getFirstPropertyValue('description')).toContain('Rødgrød med fløde på åen.')
  expect(event!.getFirstPropertyValue('status')).toBe(kind.calendar.method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED')
  const attendees = event!.getAllProperties('attendee')
  expect(attendees.map(attendee => String(attendee.getFirstValue()).replace(/^mailto:/i, ''))).toEqual(
    kind.calendar.method === 'PUBLISH' ? [] : [mail.to![0]!.address],
  )
  for (const time of ['dtstart', 'dtend', 'dtstamp']) expect(event!.getFirstProperty(time)!.toICALString()).toMatch(/^\w+:\d{8}T\d{6}Z$/)
  expect(calendar.getAllSubcomponents('vtimezone')).toEqual([])
  expect(event!.getAllSubcomponents('valarm')).toEqual([])
})

test('an alternative has words, page and calendar in that order, and a document stands beside it', async () => {
  const types = async (name: string) =>
    (
      Buffer.from(await mailed(kinds[name]!))
        .toString('latin1')
        .match(/^Content-Type: [^;\r]*/gm) ?? []
    ).map(line => line.slice(14))
  const alternative = ['multipart/alternative', 'text/plain', 'text/html', 'text/calendar']
  expect(await types('request')).toEqual(alternative)
  expect(await types('request-with-a-document')).toEqual(['multipart/mixed', ...alternative, 'application/pdf'])
})

test('what takes an entry away has the shape of what put it there', () => {
  const shape = (name: string) =>
    calendarEntry(kinds[name]!.calendar)
      .replaceAll('\r\n ', '')
      .replace(/PARTSTAT=[A-Z-]+/, 'PARTSTAT=')
      .split('\r\n')
      .filter(line => !/^(?:METHOD|SEQUENCE|STATUS):/.test(line))
  expect(shape('cancel')).toEqual(shape('request-still-coming'))
})
