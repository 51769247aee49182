import { expect, test } from 'vitest'
import { usualPerson } from '../../functions/audience/usual-person.ts'
import { audience } from './invariants/audience.ts'
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
