import { expect, test } from 'vitest'
import type { Person } from '../../functions/audience/person.ts'
import type { StepName } from '../../functions/letter/step.ts'
import { leftOut } from '../../functions/mailing/audience-of.ts'
import { instant } from '../../functions/values/instant.ts'
import { themeMeeting } from '../mail/fixture.ts'
import { personRow } from '../person.ts'

const since = instant('2026-03-20T10:00:00Z')
const registered: Partial<Person> = { answer: { status: 'registered', session: 's' as never, since } }
/** Their session as they chose it, and on another day since. */
const [session] = themeMeeting.sessions
const letter = { sessions: [{ ...session, id: 's' as never }] as typeof themeMeeting.sessions }
const moved = { what: 'moved' as const, plan: 1, at: since, was: session }
const letterMoved = { sessions: [{ ...session, id: 's' as never, changes: [moved] }] as typeof themeMeeting.sessions }
const keeps: Partial<Person> = { answer: { status: 'registered', session: 's' as never, since, plan: 1 } }
const suppressed = (because: 'optedOut' | 'bounced' | 'complained') => ({ suppression: { because, since } })

const cases: [string, Partial<Person>, Record<'invitation' | 'reminder-1' | 'programme' | 'practical', string | null>][] = [
  ['has not answered', {}, { invitation: null, 'reminder-1': null, programme: 'notEligible', practical: 'notEligible' }],
  ['is registered', registered, { invitation: 'registered', 'reminder-1': 'registered', programme: null, practical: null }],
  [
    'declined',
    { answer: { status: 'declined', since } },
    { invitation: 'declined', 'reminder-1': 'declined', programme: 'declined', practical: 'declined' },
  ],
  [
    'cancelled',
    { answer: { status: 'cancelled', session: 's' as never, since } },
    { invitation: 'declined', 'reminder-1': 'declined', programme: 'declined', practical: 'declined' },
  ],
  ['bounced', suppressed('bounced'), { invitation: 'bounced', 'reminder-1': 'bounced', programme: 'bounced', practical: 'bounced' }],
  [
    'complained and is registered',
    { ...registered, ...suppressed('complained') },
    { invitation: 'complained', 'reminder-1': 'complained', programme: 'complained', practical: 'complained' },
  ],
  [
    'opted out',
    suppressed('optedOut'),
    { invitation: 'optedOut', 'reminder-1': 'optedOut', programme: 'notEligible', practical: 'notEligible' },
  ],
  [
    'opted out and is registered',
    { ...registered, ...suppressed('optedOut') },
    { invitation: 'registered', 'reminder-1': 'registered', programme: null, practical: null },
  ],
  [
    'got the programme with the confirmation',
    { ...registered, alreadyHas: ['programme'] },
    { invitation: 'registered', 'reminder-1': 'registered', programme: 'alreadyHas', practical: null },
  ],
  [
    'is a colleague somebody named, and has not answered',
    { registeredBy: 7 as never },
    { invitation: 'notEligible', 'reminder-1': 'notEligible', programme: 'notEligible', practical: 'notEligible' },
  ],
  [
    'was added after the launch',
    { number: 101 as never },
    { invitation: 'addedLater', 'reminder-1': 'addedLater', programme: 'notEligible', practical: 'notEligible' },
  ],
]

test.each(cases)('who %s is mailed or left out with the reason', (_, who, expected) => {
  const steps = Object.keys(expected) as (keyof typeof expected & StepName)[]
  expect(Object.fromEntries(steps.map(name => [name, leftOut({ name, invitedTo: 100 }, personRow(who), letter)]))).toEqual(expected)
})

test('a programme mail for one day is for those with a seat on that day, and who has another day in another mail still needs this one', () => {
  const day = (run: number, session: string) => ({ name: 'programme' as const, run, sessions: [session as never] })
  const [tuesday, wednesday] = [day(2, 's'), day(3, 't')]
  const who = personRow({ ...registered, alreadyHas: ['programme', 'programme#3'] })
  expect([leftOut(tuesday, who, letter), leftOut(wednesday, who, letter)]).toEqual([null, 'notEligible'])
  expect(leftOut(tuesday, personRow({ ...registered, alreadyHas: ['programme#2'] }), letter)).toBe('alreadyHas')
})

test('the mail of a day that became part of another is not for its people any more: their day has moved away', () => {
  const gone = (id: string, into: string) => ({ ...session, id: id as never, plan: 1, at: since, into: into as never })
  const plans = { ...letter, gone: [gone('r', 'q'), gone('q', 's')] }
  const chose = (id: string, more = {}) => personRow({ answer: { status: 'registered', session: id as never, since, plan: 1, ...more } })
  const day = (id: string) => ({ name: 'practical' as const, run: 2, sessions: [id as never] })
  expect(['r', 'q'].map(id => leftOut(day(id), chose('r'), plans))).toEqual(['movedAway', 'movedAway'])
  expect(['r', 'q', 't'].map(id => leftOut(day(id), chose('q'), plans))).toEqual(['notEligible', 'movedAway', 'notEligible'])
  // Their row says it too, once they have said that they come.
  expect(leftOut(day('q'), chose('s', { mergedFrom: 'q' as never }), plans)).toBe('movedAway')
  expect(leftOut({ name: 'message', renewal: { note: '', to: 'registered' }, sessions: ['q' as never] }, chose('q'), plans)).toBe(
    'movedAway',
  )
  // Whoever chose the day that took the others over has lost nothing.
  expect(['r', 'q'].map(id => leftOut(day(id), chose('s'), plans))).toEqual(['notEligible', 'notEligible'])
})

const readers: [string, Partial<Person>, Record<'registered' | 'unanswered' | 'all', string | null>][] = [
  ['has not answered', {}, { registered: 'notEligible', unanswered: null, all: null }],
  ['is registered', registered, { registered: null, unanswered: 'registered', all: null }],
  ['opted out', suppressed('optedOut'), { registered: 'notEligible', unanswered: 'optedOut', all: 'optedOut' }],
  ['opted out and is registered', { ...registered, ...suppressed('optedOut') }, { registered: null, unanswered: 'registered', all: null }],
  [
    'bounced and is registered',
    { ...registered, ...suppressed('bounced') },
    { registered: 'bounced', unanswered: 'bounced', all: 'bounced' },
  ],
  ['declined', { answer: { status: 'declined', since } }, { registered: 'declined', unanswered: 'declined', all: null }],
  [
    'declined and opted out',
    { answer: { status: 'declined', since }, ...suppressed('optedOut') },
    { registered: 'declined', unanswered: 'declined', all: 'optedOut' },
  ],
  [
    'stands in line',
    { answer: { status: 'waitlisted', session: 's' as never, since, ticket: 1 } },
    { registered: 'waitlisted', unanswered: 'waitlisted', all: null },
  ],
  ['was added after the launch', { number: 101 as never }, { registered: 'notEligible', unanswered: 'addedLater', all: 'addedLater' }],
]

test.each(readers)('who %s gets what staff write, or not, by whom they mean', (_, who, expected) => {
  const to = ['registered', 'unanswered', 'all'] as const
  expect(Object.fromEntries(to.map(to => [to, leftOut({ name: 'message', to, invitedTo: 100 }, personRow(who), letter)]))).toEqual(expected)
})

test.each<[string, Partial<Person>, string | null]>([
  ['has not said whether they still come', registered, null],
  ['has opted out and not said', { ...registered, ...suppressed('optedOut') }, null],
  ['has said that they still come', keeps, 'registered'],
  ['has not answered at all', {}, 'notEligible'],
  ['declined', { answer: { status: 'declined', since } }, 'declined'],
  ['stands in line', { answer: { status: 'waitlisted', session: 's' as never, since, ticket: 1 } }, 'waitlisted'],
])('after a move who %s is asked again, or not', (_, who, expected) => {
  expect(leftOut({ name: 'message', to: 'toReconfirm', invitedTo: 100 }, personRow(who), letterMoved)).toBe(expected)
  expect(leftOut({ name: 'reminder-1', invitedTo: 100 }, personRow(keeps), letterMoved)).toBe('registered')
})

const waiting: Partial<Person> = { answer: { status: 'waitlisted', session: 's' as never, since, ticket: 1 } as never }
test.each<[string, Partial<Person>, { invited: string | null; registered: string | null }]>([
  ['has not answered', {}, { invited: null, registered: 'notEligible' }],
  ['is registered', registered, { invited: null, registered: null }],
  ['opted out and is registered', { ...registered, ...suppressed('optedOut') }, { invited: null, registered: null }],
  ['waits in line', waiting, { invited: null, registered: 'notEligible' }],
  ['declined', { answer: { status: 'declined', since } }, { invited: 'declined', registered: 'declined' }],
  ['opted out', suppressed('optedOut'), { invited: 'optedOut', registered: 'notEligible' }],
  ['bounced and is registered', { ...registered, ...suppressed('bounced') }, { invited: 'bounced', registered: 'bounced' }],
  ['is a colleague who waits in line', { ...waiting, registeredBy: 7 as never }, { invited: 'notEligible', registered: 'notEligible' }],
  ['was added after the launch', { number: 101 as never }, { invited: 'addedLater', registered: 'notEligible' }],
])('of a new version who %s is told or left out with the reason', (_, who, expected) => {
  const told = (to: 'invited' | 'registered') =>
    leftOut({ name: 'message', invitedTo: 100, renewal: { note: 'Nyt.', to } }, personRow(who), letter)
  expect({ invited: told('invited'), registered: told('registered') }).toEqual(expected)
})
