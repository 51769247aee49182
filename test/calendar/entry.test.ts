import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { type CalendarEntry, calendarEntry } from '../../functions/calendar/entry.ts'
import { inApril, themeMeeting } from '../mail/fixture.ts'

const seat = {
  uid: '002-kkr-hovedstaden-2026-42@kkrh.example',
  sequence: 3,
  method: 'PUBLISH',
  letter: themeMeeting,
  session: themeMeeting.sessions[0],
  organiser: { name: 'Mette Krogsbæk', address: 'mette.krogsbaek@kkrh.example' },
  url: 'https://svar.kkrh.example/d/TOKEN',
  now: inApril,
} as const satisfies CalendarEntry

const parsed = (text: string) => new ICAL.Component(ICAL.parse(text))
const eventOf = (entry: CalendarEntry) => parsed(calendarEntry(entry)).getFirstSubcomponent('vevent')!

test('the meeting stands in the calendar in UTC, with its place', () => {
  const event = eventOf(seat)
  const line = (name: string) => event.getFirstProperty(name)?.toICALString()
  expect(line('dtstart')).toBe('DTSTART:20260504T133000Z')
  expect(line('dtend')).toBe('DTEND:20260504T160000Z')
  expect(line('dtstamp')).toBe('DTSTAMP:20260410T065100Z')
  expect(event.getFirstPropertyValue('location')).toBe('Gate21, Liljens Kvarter 2, 2620 Albertslund')
  expect(event.getFirstPropertyValue('summary')).toBe('Politisk temamøde: Det specialiserede socialområde')
})

test('the description holds both parts, the yellow zone and the own page', () => {
  const description = String(eventOf(seat).getFirstPropertyValue('description'))
  expect(description).toContain('15.30 Velkommen (Henrik Vestermark, formand for KKR Hovedstaden)')
  expect(description).toContain('DEL I: Nationale')
  expect(description).toContain('16.45 DEL II: Et værdifuldt')
  expect(description).toContain('gul zone')
  expect(description).toContain('https://svar.kkrh.example/d/TOKEN')
})

test('a published entry has an organiser, nobody to answer and no alarm', () => {
  const calendar = parsed(calendarEntry(seat))
  const event = calendar.getFirstSubcomponent('vevent')!
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
  expect(event.getFirstPropertyValue('organizer')).toBe('mailto:mette.krogsbaek@kkrh.example')
  expect(event.getFirstProperty('attendee')).toBeNull()
  expect(event.getFirstSubcomponent('valarm')).toBeNull()
})

test('a calendar knows the entry again: same UID, the SEQUENCE it was given', () => {
  const event = eventOf({ ...seat, sequence: 4, method: 'CANCEL' })
  expect(event.getFirstPropertyValue('uid')).toBe(seat.uid)
  expect(event.getFirstPropertyValue('sequence')).toBe(4)
  expect(event.getFirstPropertyValue('status')).toBe('CANCELLED')
})

test('a request names the one who has the seat', () => {
  const attendee = { name: 'Anna Hansen', address: 'anna@furesoe.example' }
  expect(eventOf({ ...seat, method: 'REQUEST', attendee }).getFirstPropertyValue('attendee')).toMatch(/^mailto:anna@furesoe\.example$/i)
})

test('one asked is asked the way that makes programs show their buttons', () => {
  const attendee = { name: 'Åse Bøgh', address: 'aase@furesoe.example' }
  const asked = (partstat?: 'ACCEPTED') => eventOf({ ...seat, method: 'REQUEST', attendee, ...(partstat && { partstat }) })
  const parameters = (event: ICAL.Component) =>
    ['role', 'cutype', 'partstat', 'rsvp', 'cn'].map(name => event.getFirstProperty('attendee')?.getParameter(name))
  expect(parameters(asked())).toEqual(['REQ-PARTICIPANT', 'INDIVIDUAL', 'NEEDS-ACTION', 'TRUE', 'Åse Bøgh'])
  expect(parameters(asked('ACCEPTED'))).toEqual(['REQ-PARTICIPANT', 'INDIVIDUAL', 'ACCEPTED', 'TRUE', 'Åse Bøgh'])
  expect(asked().getFirstPropertyValue('transp')).toBe('OPAQUE')
  expect(asked().getAllProperties('attendee')).toHaveLength(1)
})

test('no line is longer than 75 octets, and no letter is cut in two', () => {
  const letter = { ...themeMeeting, title: `${'ø'.repeat(40)}${'🎉'.repeat(20)} temamøde` }
  const text = calendarEntry({ ...seat, letter })
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(text).not.toContain('\ufffd')
  expect(parsed(text).getFirstSubcomponent('vevent')!.getFirstPropertyValue('summary')).toBe(`Politisk temamøde: ${letter.title}`)
})

test('a title that names the kind of meeting is not told twice', () => {
  const letter = { ...themeMeeting, title: 'Politisk temamøde om det specialiserede socialområde' }
  expect(eventOf({ ...seat, letter }).getFirstPropertyValue('summary')).toBe(letter.title)
})

const typedText = fc
  .array(
    fc.constantFrom(
      '\r\nEND:VEVENT\r\n',
      '\nATTENDEE:mailto:x@y.example',
      '\r',
      ';',
      ',',
      '\\',
      '\\n',
      '"',
      ':',
      '^n',
      'æ',
      '🎉',
      ' ',
      'x'.repeat(80),
    ),
  )
  .map(parts => `A${parts.join('')}Z`)

test('whatever is typed stays the text of its own line', () => {
  fc.assert(
    fc.property(typedText, typed => {
      const [session] = themeMeeting.sessions
      const letter = { ...themeMeeting, title: typed, body: { ...themeMeeting.body, practical: [{ heading: '', html: '', text: typed }] } }
      const calendar = parsed(
        calendarEntry({
          ...seat,
          letter,
          session: { ...session, venue: { name: typed, room: null, address: null } },
          organiser: { name: typed, address: 'a@b.example' },
        }),
      )
      const [event, ...others] = calendar.getAllSubcomponents('vevent')
      const said = typed.replace(/\r\n|\r/g, '\n')
      expect(others).toEqual([])
      expect(event!.getAllProperties('attendee')).toEqual([])
      expect(event!.getFirstPropertyValue('location')).toBe(said)
      expect(event!.getFirstPropertyValue('summary')).toBe(`Politisk temamøde: ${said}`)
      expect(event!.getFirstPropertyValue('description')).toContain(said)
      expect(event!.getFirstPropertyValue('organizer')).toBe('mailto:a@b.example')
    }),
  )
})

test('a uid that would break the line is refused', () => {
  expect(() => calendarEntry({ ...seat, uid: 'a\r\nATTENDEE:x' })).toThrow('uid')
})
