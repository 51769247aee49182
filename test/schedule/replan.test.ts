import { expect, test } from 'vitest'
import type { Letter } from '../../functions/letter/letter.ts'
import type { Step, StepState } from '../../functions/letter/step.ts'
import { type Replanned, replan } from '../../functions/schedule/replan.ts'
import { timetable } from '../../functions/schedule/timetable.ts'
import { at, letter002 } from '../house.ts'
import { inState } from '../step.ts'

const { letter } = letter002()
const launch = at('2026-03-18T08:00:00Z')
const planned = timetable(letter, launch, 1).steps.map((step): Step => ({ ...step, letterVersion: 1 }))

/**
 * The steps as they stand once those due by `now` are sent, but for those a test says otherwise of.
 */
const standing = (now: string, states: Record<string, StepState> = {}): Step[] =>
  planned.map(step => inState(step, states[step.name] ?? (step.at <= at(now) ? 'sent' : 'planned')))

const until = (date: string): Letter => ({ ...letter, deadline: { date, time: null } })
const days = (steps: Step[]) => Object.fromEntries(steps.map(({ name, at }) => [name, at.slice(0, 10)]))
const inDays = ({ steps, gone, late, tooClose }: Replanned) => ({
  steps: days(steps),
  gone: days(gone),
  late: days(late),
  tooClose: days(tooClose),
})

const rest = { programme: '2026-04-27', practical: '2026-05-01' }
const cases: [string, Letter, Step[], string, Partial<ReturnType<typeof inDays>>][] = [
  ['only the words are others', letter, standing('2026-04-09'), '2026-04-09', { steps: { 'reminder-2': '2026-04-13', ...rest } }],
  [
    'a later deadline, nobody reminded yet',
    until('2026-04-22'),
    standing('2026-04-01'),
    '2026-04-01',
    { steps: { 'reminder-1': '2026-04-15', 'reminder-2': '2026-04-20', ...rest } },
  ],
  [
    'a later deadline, everybody reminded',
    until('2026-04-24'),
    standing('2026-04-14'),
    '2026-04-14',
    { steps: { 'reminder-3': '2026-04-17', 'reminder-4': '2026-04-22', ...rest } },
  ],
  [
    'a day more, the morning after a reminder: nobody is reminded two days running',
    until('2026-04-16'),
    standing('2026-04-08T12:00:00Z'),
    '2026-04-08T12:00:00Z',
    { steps: { 'reminder-2': '2026-04-14', ...rest }, tooClose: { 'reminder-1': '2026-04-09' } },
  ],
  [
    'a nearer deadline',
    until('2026-04-10'),
    standing('2026-04-07'),
    '2026-04-07',
    { steps: { 'reminder-1': '2026-04-08', ...rest }, gone: { 'reminder-2': '2026-04-13' } },
  ],
  [
    'a later deadline gives a reminder that was held back its use again',
    until('2026-04-24'),
    standing('2026-04-16', { 'reminder-2': 'held' }),
    '2026-04-16',
    { steps: { 'reminder-2': '2026-04-17', 'reminder-3': '2026-04-22', ...rest } },
  ],
  [
    'a held programme whose moment is past stays held',
    letter,
    standing('2026-05-05', { programme: 'held', practical: 'held' }),
    '2026-05-05',
    { steps: {} },
  ],
  [
    'a programme that would be in the past is asked about',
    { ...letter, timetable: { ...letter.timetable, programme: { daysBefore: 14 } } },
    standing('2026-04-22'),
    '2026-04-22',
    { steps: { practical: '2026-05-01' }, late: { programme: '2026-04-20' } },
  ],
  [
    'a programme switched off goes away',
    { ...letter, timetable: { ...letter.timetable, programme: 'off' } },
    standing('2026-04-22'),
    '2026-04-22',
    { steps: { practical: '2026-05-01' }, gone: { programme: '2026-04-27' } },
  ],
]

test.each(cases)('%s', (_, edited, steps, now, expected) => {
  expect(inDays(replan(edited, steps, 2, at(/T/.test(now) ? now : `${now}T00:00:00Z`)))).toEqual({
    gone: {},
    late: {},
    tooClose: {},
    ...expected,
  })
})

test('a step on its way goes on at its own moment, in a new version, with the new letter, in the batches it was counted in', () => {
  const steps = standing('2026-04-08T07:00:00Z', { 'reminder-1': 'sending' }).map(step =>
    step.name === 'reminder-1' ? { ...step, version: 4, batches: 3, batchSize: 50, invitedTo: 120 } : step,
  )
  const [first] = replan(until('2026-04-30'), steps, 2, at('2026-04-08T07:01:00Z')).steps
  expect(first).toMatchObject({
    name: 'reminder-1',
    at: '2026-04-08T07:00:00.000Z',
    state: 'planned',
    version: 5,
    letterVersion: 2,
    batches: 3,
    invitedTo: 120,
  })
})

test('a step that a change of plan took the place of comes to its end as it is, and never begins again', () => {
  const steps = standing('2026-04-08T07:00:00Z', { 'reminder-1': 'sending' }).map(
    (step): Step => (step.name === 'reminder-1' ? { ...step, superseded: true, batches: 3 } : step),
  )
  const replanned = replan(until('2026-04-30'), steps, 2, at('2026-04-08T07:01:00Z'))
  expect(replanned.steps.filter(({ superseded }) => superseded)).toEqual([])
  expect(replanned.steps.map(({ name }) => name)).not.toContain('reminder-1')
})

test('a reminder on its way is of no use any more when the deadline is drawn back past it', () => {
  const steps = standing('2026-04-08T07:00:00Z', { 'reminder-1': 'sending' })
  const [first] = replan(until('2026-04-07'), steps, 2, at('2026-04-08T07:01:00Z')).steps
  expect(first!.usefulUntil < at('2026-04-08T07:01:00Z')).toBe(true)
})

test('a step that went away and comes again is never the version an old alarm clock knows', () => {
  const off = replan(
    { ...letter, timetable: { ...letter.timetable, reminders: 'off' } },
    standing('2026-04-01'),
    2,
    at('2026-04-01T00:00:00Z'),
  )
  const without = [...standing('2026-04-01').filter(({ name }) => name === 'invitation'), ...off.steps]
  const again = replan(letter, without, 3, at('2026-04-02T00:00:00Z'))
  expect(again.steps.filter(({ name }) => name.startsWith('reminder-')).map(({ version }) => version)).toEqual([3, 3])
})

test('an invitation of their own for those added later keeps its moment', () => {
  const added: Step = { ...inState(planned[0]!, 'planned'), run: 2, from: 41, at: at('2026-04-03T07:00:00Z') }
  const { steps } = replan(letter, [...standing('2026-04-01'), added], 2, at('2026-04-01T00:00:00Z'))
  expect(steps[0]).toMatchObject({ name: 'invitation', run: 2, at: added.at, version: 2, letterVersion: 2 })
})

test('a reminder that was held half-way keeps its name: those it did not reach get the next one, and those it did too', () => {
  const steps = standing('2026-04-16', { 'reminder-2': 'held' }).map(step => (step.name === 'reminder-2' ? { ...step, batches: 3 } : step))
  const { steps: planned } = replan(until('2026-04-24'), steps, 2, at('2026-04-16T00:00:00Z'))
  expect(days(planned)).toEqual({ 'reminder-3': '2026-04-17', 'reminder-4': '2026-04-22', ...rest })
})

test('one of two days is called off after its programme went out: the programme of the other is still to come', () => {
  const day = (id: string, date: string) => ({ ...letter.sessions[0], id, date }) as Letter['sessions'][number]
  const [first, second] = [day('a', '2026-05-04'), day('b', '2026-05-11')]
  const both = timetable({ ...letter, sessions: [first, second] }, launch, 1).steps
  const programmes = both.filter(({ name }) => name === 'programme').map(({ run = 1, sessions }) => [run, sessions])
  expect(programmes).toEqual([
    [1, ['a']],
    [2, ['b']],
  ])
  const now = '2026-04-28T12:00:00Z'
  const steps = both.map((step): Step => ({ ...inState(step, step.at <= at(now) ? 'sent' : 'planned'), letterVersion: 1 }))
  const { steps: becomes, gone } = replan({ ...letter, sessions: [second] }, steps, 2, at(now))
  expect(gone.map(({ name, run = 1 }) => [name, run])).toEqual([['practical', 1]])
  expect(becomes.filter(({ name }) => name === 'programme').map(({ run, forDay, at }) => [run, forDay, at.slice(0, 10)])).toEqual([
    [2, '2026-05-11', '2026-05-04'],
  ])
  // And an edit afterwards finds nothing to change.
  const later = replan({ ...letter, sessions: [second] }, becomes, 3, at(now))
  expect(later.steps.map(({ name, run = 1 }) => [name, run])).toEqual(becomes.map(({ name, run = 1 }) => [name, run]))
  expect(later.gone).toEqual([])
})
