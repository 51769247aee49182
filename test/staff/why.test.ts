import { expect, test } from 'vitest'
import type { Step } from '../../functions/letter/step.ts'
import type { KeptBatch } from '../../functions/mailing/batch.ts'
import { printedLocal } from '../../functions/schedule/printed-dates.ts'
import { why } from '../../functions/staff/why.ts'
import { fateInWords } from '../../functions/staff/why-words.ts'
import type { PersonNumber } from '../../functions/values/ids.ts'
import { instant } from '../../functions/values/instant.ts'
import { themeMeeting } from '../mail/fixture.ts'
import { personRow } from '../person.ts'
import { inState } from '../step.ts'

const at = instant('2026-04-08T07:00:00Z')
const claimedAt = instant('2026-04-08T07:00:05Z')
const reminder: Step = {
  name: 'reminder-1',
  at,
  local: printedLocal(at, 'da'),
  usefulUntil: instant('2026-04-13T07:00:00Z'),
  version: 1,
  state: 'sent',
  totals: { sent: 0, leftOut: {}, finished: 0 },
}

/**
 * A call for offsets 0 to 4, of which the person asked about is number 53: offset 2 of the second
 * batch.
 */
const call = (more: Partial<KeptBatch>): KeptBatch => ({
  pk: 'C#x#M#reminder-1',
  sk: '000001',
  state: 'sent',
  attempt: 'a',
  claimedAt,
  stepVersion: 1,
  leftOut: {},
  in: new Set([0, 1, 2, 3, 4]),
  ...more,
})

const of53 = (calls: KeptBatch[], step: Partial<Step> = {}) =>
  why({
    person: personRow({ number: 53 as PersonNumber }),
    letter: themeMeeting,
    steps: [{ step: inState({ ...reminder, ...step } as Step, step.state ?? 'sent'), calls }],
    notices: [],
    claims: new Map(),
  })[0]

const none = new Set<number>()

test('who took a seat after the programme went out had it in another mail', () => {
  const left = call({ in: new Set([0]), leftOut: { notEligible: [2] } })
  const of = (alreadyHas: string[]) =>
    why({
      person: personRow({ number: 53 as PersonNumber, alreadyHas }),
      letter: themeMeeting,
      steps: [{ step: inState({ ...reminder, name: 'programme' } as Step, 'sent'), calls: [left] }],
      notices: [],
      claims: new Map(),
    })[0]
  expect(of([])).toMatchObject({ became: 'leftOut', because: 'notEligible' })
  expect(of(['programme#2'])).toMatchObject({ because: 'notEligible' })
  expect(of(['programme'])).toMatchObject({ became: 'leftOut', because: 'alreadyHas' })
})

test.each<[string, KeptBatch[], Partial<Step>, Partial<ReturnType<typeof of53>>]>([
  ['its moment has not come', [], { state: 'planned' }, { became: 'planned' }],
  ['its document is missing', [], { state: 'waiting' }, { became: 'waiting' }],
  ['its batch waits', [], { state: 'sending' }, { became: 'underWay' }],
  ['it became too late', [], { state: 'held' }, { became: 'held' }],
  ['they came on the list when it had gone', [], {}, { became: 'leftOut', because: 'addedLater' }],
  ['the plan changed before it came to them', [], { superseded: true }, { became: 'leftOut', because: 'movedAway' }],
  [
    'the plan changed, and its calls are being closed',
    [],
    { state: 'sending', superseded: true },
    { became: 'leftOut', because: 'movedAway' },
  ],
  ['the plan changed when they had it', [call({ delivered: new Set([2]) })], { superseded: true }, { became: 'delivered' }],
  ['the plan changed during their call', [call({ state: 'claimed' })], { state: 'sending', superseded: true }, { became: 'underWay' }],
  [
    'the plan changed before SES would take it',
    [call({ again: new Set([2]) })],
    { superseded: true },
    { became: 'leftOut', because: 'movedAway' },
  ],
  ['they had declined', [call({ in: new Set([0]), leftOut: { declined: [2] } })], {}, { became: 'leftOut', because: 'declined' }],
  ['SES took it', [call({})], {}, { became: 'accepted', mailedAt: claimedAt }],
  ['it arrived', [call({ accepted: new Set([2]), delivered: new Set([2]) })], {}, { became: 'delivered', told: ['delivered', 'accepted'] }],
  ['it arrived late', [call({ delayed: new Set([2]), delivered: new Set([2]) })], {}, { became: 'delivered' }],
  ['the address is gone', [call({ accepted: new Set([2]), bounced: new Set([2]) })], {}, { became: 'bounced' }],
  ['the mailbox is full', [call({ accepted: new Set([2]), returned: new Set([2]) })], {}, { became: 'returned' }],
  ['they complained', [call({ delivered: new Set([2]), complained: new Set([2]) })], {}, { became: 'complained' }],
  ['a value was missing', [call({ unrendered: new Set([2]) })], {}, { became: 'unrendered' }],
  ['SES refused them', [call({ refused: { 2: 'MESSAGE_REJECTED' } })], {}, { became: 'refused', because: 'MESSAGE_REJECTED' }],
  ['the call is being made', [call({ state: 'claimed' })], {}, { became: 'underWay' }],
  ['nobody answered yet', [call({ state: 'inDoubt' })], {}, { became: 'inDoubt' }],
  ['nobody ever answered', [call({ state: 'unknown' })], {}, { became: 'unknown' }],
  ['staff left it so', [call({ state: 'left' })], {}, { became: 'unknown' }],
  ['others were told of, not they', [call({ state: 'unknown', delivered: new Set([0, 1]) })], {}, { became: 'unknown' }],
  ['nobody answered, and it arrived', [call({ state: 'unknown', delivered: new Set([2]) })], {}, { became: 'delivered' }],
  ['SES would not take it just then', [call({ again: new Set([2]) })], { state: 'sending' }, { became: 'underWay' }],
  [
    'it was taken at the second call',
    [call({ again: new Set([2, 3]) }), call({ sk: '000001#02', in: new Set([2, 3]), delivered: new Set([2]) })],
    {},
    { became: 'delivered' },
  ],
  [
    'they opted out before the second call',
    [call({ again: new Set([2, 3]) }), call({ sk: '000001#02', in: new Set([3]), leftOut: { optedOut: [2] } })],
    {},
    { became: 'leftOut', because: 'optedOut' },
  ],
  [
    'the second call was for somebody else',
    [call({ again: new Set([3]), delivered: new Set([2]) }), call({ sk: '000001#02', in: new Set([3]), accepted: none })],
    {},
    { became: 'delivered' },
  ],
])('%s', (_, calls, step, expected) => {
  expect(of53(calls, step)).toMatchObject({ mailing: 'reminder-1', at, ...expected })
})

test('an invitation for those added later is no business of those before them', () => {
  expect(of53([], { name: 'invitation', run: 2, from: 54 })).toBeUndefined()
  expect(of53([], { name: 'invitation', run: 2, from: 53, state: 'planned' })).toMatchObject({ run: 2, became: 'planned' })
})

test('whoever has declined is not to wait for a reminder that is still to come', () => {
  const answer = { status: 'declined', since: claimedAt } as const
  const steps = [{ step: inState(reminder, 'planned'), calls: [] }]
  const known = { letter: themeMeeting, steps, notices: [], claims: new Map() }
  expect(why({ ...known, person: personRow({ answer }) })[0]).toMatchObject({ became: 'planned', because: 'declined' })
  expect(fateInWords(why({ ...known, person: personRow({ answer }) })[0]!)).toBe('får den ikke: har meldt afbud')
  expect(fateInWords(why({ ...known, person: personRow({}) })[0]!)).toBe('ikke sendt endnu')
})
