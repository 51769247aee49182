import { expect, test } from 'vitest'
import { usualPerson } from '../../functions/audience/usual-person.ts'
import { toTheNewAddress } from './invariants/at-the-console.ts'
import { audience } from './invariants/audience.ts'
import { forgotten } from './invariants/forgotten.ts'
import { heard } from './invariants/heard.ts'
import { oldPlan } from './invariants/old-plan.ts'
import type { Past } from './past.ts'
import type { Story } from './play.ts'

// Judges that once called right what was wrong, or wrong what was right.

const pk = 'C#simuleret'
const changedAt = 1000

/** A batch whose step was read then and that was claimed for this version of it. */
function ofABatch(readAt: number, stepVersion: number): [Story, Past] {
  const calls = [{ by: 1, at: readAt, operation: 'GetItem', of: `${pk} step#invitation` }]
  const tags = { mailing: 'invitation', number: '1', campaign: 'simuleret' }
  const mails = [{ by: 1, at: readAt + 50, to: 'p1@kommune.example', tags, calendar: '' }]
  const step = { at: new Date(0).toISOString(), usefulUntil: new Date(9e12).toISOString() }
  const rowAt = (_pk: string, _sk: string, at: number) => ({ ...step, version: at < changedAt ? 1 : 2, letterVersion: 1 })
  const claim = { state: 'claimed', stepVersion, in: new Set([0]) }
  const past = {
    during: () => [{ ...usualPerson(), answer: { status: 'noAnswer' } }],
    letterVersion: () => undefined,
    letterAt: (at: number) => ({ plan: at < changedAt ? 0 : 1 }),
    changes: [{ by: 1, at: readAt + 20, pk: `${pk}#M#invitation`, sk: '000000', after: claim }],
    batches: [],
    ['then' as string]: rowAt,
  }
  return [{ mails, calls } as unknown as Story, past as unknown as Past]
}
const judged = (readAt: number, stepVersion: number) => audience(...ofABatch(readAt, stepVersion))

test.each([
  [changedAt - 1, 1],
  [changedAt, 1],
  [changedAt, 2],
  [changedAt + 1, 2],
])('a step read at %i follows version %i', (readAt, version) => {
  expect(judged(readAt, version)).toEqual([])
})

test.each([
  [changedAt - 1, 2],
  [changedAt + 1, 1],
])('a step read at %i does not follow version %i', (readAt, version) => {
  expect(judged(readAt, version)).toEqual([expect.stringMatching(/^I9 /)])
})

test('a mail of the old plan is wrong where its step was read after the change, and not in the same millisecond', () => {
  expect([changedAt - 1, changedAt, changedAt + 1].map(readAt => oldPlan(...ofABatch(readAt, 1)).length)).toEqual([0, 0, 1])
})

const goneAt = 60_000

interface Read {
  at: number
  operation?: 'Query' | 'GetItem' | 'UpdateItem'
  of: string
}

/** One mail to number 6, by a door that made these calls; their address changed or they went. */
function toNumberSix(door: 'sendNotice' | 'sendBatch', reads: Read[]): string[] {
  const person = { number: 6, email: 'p6@kommune.example' }
  const world = { table: { everyRow: () => [] }, bucket: { all: () => [] }, queues: {}, archives: [] }
  const tags = { mailing: 'cancelled', number: '6', campaign: 'simuleret' }
  const story = {
    mails: [{ by: 1, at: goneAt + 15_000, to: person.email, tags }],
    calls: reads.map(({ operation = 'GetItem', of, at }) => ({ by: 1, door, operation, of: `${pk}#P#0 ${of}`, at })),
    visits: [],
    campaign: { letter: { id: 'simuleret' } },
    world,
  } as unknown as Story
  const commit = [{ after: { type: 'journal', number: 6, what: 'forgotten' } }]
  const corrected = { was: person, is: { ...person, email: 'ny@kommune.example' }, at: goneAt }
  const past = { entriesOf: () => [], forgotten: [{ number: 6, person, at: goneAt, commit }], personChanges: [corrected] }
  const wrong = [...forgotten(story, past as unknown as Past), ...toTheNewAddress(story, past as unknown as Past)]
  return wrong.map(says => says.slice(0, 3).trim())
}

const before = goneAt - 15_000
const after = goneAt + 14_000

test.each([
  ['a notice read after that', 'sendNotice', [{ at: after, of: '0000006' }]],
  ['a batch read after that', 'sendBatch', [{ at: after, of: '0000001 0000050', operation: 'Query' }]],
  ['who was read once more after that', 'sendNotice', [before, after].map(at => ({ at, of: '0000006' }))],
] as const)('a mail to somebody forgotten, or to the address they had, is wrong in %s', (_, door, reads) => {
  expect(toNumberSix(door, [...reads])).toEqual(['I10', 'I7'])
})

test.each([
  ['the colleague it names', 'sendNotice', { at: after, of: '0000031' }],
  ['the next batch of the walk', 'sendNotice', { at: after, of: '0000051 0000100', operation: 'Query' }],
  ['in what is written of them', 'sendNotice', { at: after, of: '0000006', operation: 'UpdateItem' }],
  ['whom a mailbox has registered', 'sendBatch', { at: after, of: '0000006' }],
] as const)('who was read before that may be mailed, whatever was read since of %s (seed 1083)', (_, door, since) => {
  expect(toNumberSix(door, [{ at: before, of: '0000001 0000050', operation: 'Query' }, since])).toEqual([])
})

/** One of three on the list, mailed by these mailings. */
function silent(...mailings: string[]): string[] {
  const person = { ...usualPerson(), number: 2, registeredBy: null, suppression: null, answer: { status: 'noAnswer' } }
  const past = {
    letter: {},
    steps: [{ state: 'sent' }],
    batches: [],
    rows: () => [{ sk: 'campaign', state: 'launched' }],
    changes: [{ sk: 'step#invitation', after: { invitedTo: 3 } }],
    people: [person],
    during: () => [person],
  }
  const world = { queues: {}, stream: { deadLetters: [] }, agenda: { now: () => 1 } }
  const mails = mailings.map(mailing => ({ tags: { mailing, number: '2' } }))
  return heard({ mails, world } as unknown as Story, past as unknown as Past)
}

test('whoever has never answered has read the invitation, or of the change that took its place, before a reminder', () => {
  expect([silent('invitation'), silent('moved'), silent('called-off', 'reminder-1')]).toEqual([[], [], []])
  expect([silent(), silent('reminder-1')]).toEqual([[expect.stringMatching(/^I13 2 /)], [expect.stringMatching(/^I13 2 /)]])
})
