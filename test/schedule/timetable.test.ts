import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localDate, localTime } from '../../functions/schedule/local-time.ts'
import { timetable } from '../../functions/schedule/timetable.ts'
import { hour, instant, later } from '../../functions/values/instant.ts'
import { aLetter } from '../writing/letters.ts'

const meeting = (date: string, time: string) => `\n  - { date: ${date}, time: ${time}, venue: Gate21 }`
const plan = (fields: Record<string, string>, launch: string) => timetable(aLetter(fields), instant(launch), 1)
const inShort = ({ steps }: ReturnType<typeof timetable>) => steps.map(({ name, at }) => `${name} ${at.slice(0, 16)}Z`)
const dropped = (table: ReturnType<typeof timetable>) => table.dropped.map(({ step, because }) => `${step} ${because}`)

const kkr2026 = { sessions: meeting('2026-05-04', '15.30-18.00'), deadline: '2026-04-15' }

test('the whole timetable of the meeting on 4 May 2026', () => {
  const { steps, dropped } = timetable(aLetter(kkr2026), instant('2026-03-18T08:00:00Z'), 7)
  expect(steps.map(({ name, at, usefulUntil }) => [name, at, usefulUntil])).toEqual([
    ['invitation', '2026-03-18T08:00:00.000Z', '2026-04-15T22:00:00.000Z'],
    ['reminder-1', '2026-04-08T07:00:00.000Z', '2026-04-13T07:00:00.000Z'],
    ['reminder-2', '2026-04-13T07:00:00.000Z', '2026-04-15T16:00:00.000Z'],
    ['programme', '2026-04-27T07:00:00.000Z', '2026-05-04T11:30:00.000Z'],
    ['practical', '2026-05-01T07:00:00.000Z', '2026-05-04T11:30:00.000Z'],
  ])
  expect(dropped).toEqual([])
  expect(steps.every(({ version, state }) => version === 7 && state === 'planned')).toBe(true)
  expect(steps[4]?.local).toMatchObject({ date: { long: 'fredag den 1.\u00a0maj 2026' }, time: 'kl.\u00a009.00' })
})

test('003-4: reminders before 15 April 2024, the second moved from Saturday to Friday', () => {
  const table = plan({ sessions: meeting('2024-04-30', '16.00-18.30'), deadline: '2024-04-15' }, '2024-03-18T08:00:00Z')
  expect(inShort(table).slice(1, 3)).toEqual(['reminder-1 2024-04-08T07:00Z', 'reminder-2 2024-04-12T07:00Z'])
})

test('004-8: the reminder of Saturday 5 September 2020 goes on Friday', () => {
  const table = plan({ sessions: meeting('2020-09-14', '15.30-18.30'), deadline: '2020-09-07' }, '2020-08-10T08:00:00Z')
  expect(inShort(table)).toContain('reminder-2 2020-09-04T07:00Z')
})

test('004: the programme may go out on the day of the deadline, for it goes to other people than a reminder', () => {
  const table = plan({ sessions: meeting('2020-09-14', '15.30-18.30'), deadline: '2020-09-07' }, '2020-08-10T08:00:00Z')
  expect(inShort(table)).toContain('programme 2020-09-07T07:00Z')
  expect(dropped(table)).toEqual([])
})

test('001-4: the programme of 16 March 2020 goes out a week before, in winter time', () => {
  const table = plan({ sessions: meeting('2020-03-16', '16.30-18.30') }, '2020-02-17T08:00:00Z')
  expect(inShort(table)).toEqual(['invitation 2020-02-17T08:00Z', 'programme 2020-03-09T08:00Z', 'practical 2020-03-13T08:00Z'])
})

test('001-3: without a deadline there are no reminders, and the invitation is useful until the meeting starts', () => {
  const table = plan({ sessions: meeting('2020-03-16', '16.30-18.30') }, '2020-02-17T08:00:00Z')
  expect(dropped(table)).toEqual(['reminder-1 noDeadline', 'reminder-2 noDeadline'])
  expect(table.dropped[0]?.says).toBe('Påmindelse 1 udgår: Brevet har ingen tilmeldingsfrist. Tilmeldingen er åben, til mødet begynder.')
  expect(table.steps[0]?.usefulUntil).toBe('2020-03-16T15:30:00.000Z')
})

describe('launched late', () => {
  test.each([
    ['2026-04-06T07:00:00Z', [], 'exactly 48 hours before the first reminder'],
    ['2026-04-06T07:00:01Z', ['reminder-1 tooSoonAfterInvitation'], 'a second less'],
    ['2026-04-08T08:00:00Z', ['reminder-1 past'], 'after the first reminder'],
    ['2026-04-12T08:00:00Z', ['reminder-1 past', 'reminder-2 tooSoonAfterInvitation'], 'the day before the second'],
    ['2026-04-15T22:00:00Z', ['invitation past', 'reminder-1 past', 'reminder-2 past'], 'after the deadline'],
    ['2026-04-27T07:00:00Z', ['invitation past', 'reminder-1 past', 'reminder-2 past'], 'when the programme is due'],
    [
      '2026-05-02T07:00:00Z',
      ['invitation past', 'reminder-1 past', 'reminder-2 past', 'programme past', 'practical past'],
      'two days before the meeting',
    ],
  ])('at %s: %j', (launch, expected) => {
    expect(dropped(plan(kkr2026, launch))).toEqual(expected)
  })

  test('a reminder that is left keeps its number and is useful until the deadline', () => {
    const { steps } = plan(kkr2026, '2026-04-08T08:00:00Z')
    expect(steps[1]).toMatchObject({ name: 'reminder-2', usefulUntil: '2026-04-15T16:00:00.000Z' })
  })
})

describe('what the letter wishes', () => {
  test('an invitation on a day of its own; what lies before it is dropped', () => {
    const table = plan({ ...kkr2026, timetable: '{ invitation: 2026-04-10 10.30 }' }, '2026-03-18T08:00:00Z')
    expect(inShort(table).slice(0, 2)).toEqual(['invitation 2026-04-10T08:30Z', 'reminder-2 2026-04-13T07:00Z'])
    expect(dropped(table)).toEqual(['reminder-1 tooSoonAfterInvitation'])
  })

  test('an invitation whose day has passed goes out at launch', () => {
    expect(inShort(plan({ ...kkr2026, timetable: '{ invitation: 2026-03-01 }' }, '2026-03-18T08:00:00Z'))[0]).toBe(
      'invitation 2026-03-18T08:00Z',
    )
  })

  test('steps that are off', () => {
    const table = plan({ ...kkr2026, timetable: '{ reminders: off, programme: off, practical: off }' }, '2026-03-18T08:00:00Z')
    expect(inShort(table)).toEqual(['invitation 2026-03-18T08:00Z'])
    expect(dropped(table)).toEqual(['reminder-1 off', 'programme off', 'practical off'])
  })

  test('another hour, other days, and mail on Sundays', () => {
    const table = plan(
      { ...kkr2026, timetable: '{ reminders: 3 days before, at: 08.15, move-to-working-day: no }' },
      '2026-03-18T08:00:00Z',
    )
    expect(inShort(table).slice(1)).toEqual(['reminder-1 2026-04-12T06:15Z', 'programme 2026-04-27T06:15Z', 'practical 2026-05-03T06:15Z'])
  })

  test('a 1 May that is a day off here', () => {
    const table = plan({ ...kkr2026, timetable: '{ also-days-off: 2026-05-01 }' }, '2026-03-18T08:00:00Z')
    expect(inShort(table)).toContain('practical 2026-04-30T07:00Z')
  })

  test('reminders are numbered in time order, however they are written', () => {
    const table = plan({ ...kkr2026, timetable: '{ reminders: [1 day before, 2 weeks before] }' }, '2026-03-18T08:00:00Z')
    expect(inShort(table).slice(1, 3)).toEqual(['reminder-1 2026-04-01T07:00Z', 'reminder-2 2026-04-14T07:00Z'])
  })

  test('two reminders that a weekend moves to one day become one', () => {
    const table = plan({ ...kkr2026, timetable: '{ reminders: [3 days before, 4 days before] }' }, '2026-03-18T08:00:00Z')
    expect(inShort(table)[1]).toBe('reminder-1 2026-04-10T07:00Z')
    expect(dropped(table)).toEqual(['reminder-2 sameDay'])
  })

  test('programme and practical mail on one day become one', () => {
    const table = plan({ ...kkr2026, timetable: '{ programme: 2 days before }' }, '2026-03-18T08:00:00Z')
    expect(inShort(table)).toContain('programme 2026-05-01T07:00Z')
    expect(dropped(table)).toEqual(['practical sameDay'])
  })

  test('a reminder less than six hours before a deadline at noon helps nobody', () => {
    const table = plan({ ...kkr2026, deadline: '2026-04-15 12.00', timetable: '{ reminders: 0 days before }' }, '2026-03-18T08:00:00Z')
    expect(dropped(table)).toEqual(['reminder-1 past'])
  })
})

test('sessions on several days have a programme and a practical mail for each day, in whatever order they are written', () => {
  const sessions = `
  - { id: odense, date: 2026-08-19, time: 16-19, venue: Gate21 }
  - { id: horsens, date: 2026-08-17, time: 16-19, venue: Gate21 }
  - { id: vejle, date: 2026-08-17, time: 10-12, venue: Gate21 }`
  const { steps } = plan({ sessions }, '2026-06-01T08:00:00Z')
  expect(
    steps.slice(1).map(({ name, run, at, usefulUntil, sessions }) => [name, run, at.slice(5, 16), usefulUntil.slice(5, 16), sessions]),
  ).toEqual([
    ['programme', undefined, '08-10T07:00', '08-17T06:00', ['horsens', 'vejle']],
    ['programme', 2, '08-12T07:00', '08-19T12:00', ['odense']],
    ['practical', undefined, '08-14T07:00', '08-17T06:00', ['horsens', 'vejle']],
    ['practical', 2, '08-18T07:00', '08-19T12:00', ['odense']],
  ])
})

test('practical mails for two days that a weekend moves to one morning go to different people, so both go', () => {
  const sessions = meeting('2026-08-16', '16-19') + meeting('2026-08-17', '16-19')
  expect(inShort(plan({ sessions }, '2026-06-01T08:00:00Z')).slice(3)).toEqual([
    'practical 2026-08-14T07:00Z',
    'practical 2026-08-14T07:00Z',
  ])
})

const days = fc.integer({ min: 0, max: 3000 }).map(day => new Date(Date.UTC(2024, 0, 1) + day * 24 * hour).toISOString().slice(0, 10))

test('whatever the clocks do in between, every planned step goes out at nine and a week is a week', () => {
  fc.assert(
    fc.property(days, date => {
      const { steps } = plan({ sessions: meeting(date, '15.30-18.00'), timetable: '{ move-to-working-day: no }' }, '2023-01-01T00:00:00Z')
      const afterwards = steps.filter(({ name }) => name !== 'invitation')
      expect(afterwards.map(({ at }) => localTime(at))).toEqual(['09:00', '09:00'])
      expect(afterwards.map(({ at }) => (Date.parse(date) - Date.parse(localDate(at))) / (24 * hour))).toEqual([7, 1])
    }),
  )
})

test('a timetable is in order, never before the launch, and no step outlives its use', () => {
  const wishes = fc.record({
    deadline: fc.integer({ min: 1, max: 90 }),
    before: fc.integer({ min: -5, max: 120 }),
    reminders: fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 4 }),
  })
  fc.assert(
    fc.property(days, wishes, (date, { deadline, before, reminders }) => {
      const shift = (amount: number) => new Date(Date.parse(date) - amount * 24 * hour).toISOString()
      const launch = instant(shift(before))
      const { steps, dropped } = timetable(
        aLetter({
          sessions: meeting(date, '15.30-18.00'),
          deadline: shift(deadline).slice(0, 10),
          timetable: `{ reminders: [${reminders.map(number => `${number} days before`).join(', ')}] }`,
        }),
        launch,
        1,
      )
      const moments = steps.map(({ at }) => at)
      expect(moments).toEqual(moments.toSorted((a, b) => (a < b ? -1 : 1)))
      for (const step of steps) {
        expect(step.at >= launch).toBe(true)
        expect(step.at < step.usefulUntil).toBe(true)
      }
      const [first, second] = steps
      if (first?.name === 'invitation' && second?.name.startsWith('reminder')) expect(second.at >= later(first.at, 48 * hour)).toBe(true)
      expect(steps.length + dropped.length).toBe(3 + reminders.length)
    }),
  )
})
