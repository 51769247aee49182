import { expect, test } from 'vitest'
import { type AnswerGroup, countGroups } from '../../functions/audience/answer-group.ts'
import type { Answer, Suppression } from '../../functions/audience/person.ts'
import { filtered, filterFrom } from '../../functions/office/people/people-filter.ts'
import type { PersonNumber, SessionId } from '../../functions/values/ids.ts'
import { instant } from '../../functions/values/instant.ts'
import { person } from '../person.ts'

const since = instant('2026-04-01T08:00:00Z')
const session = 'gate21' as SessionId
const answers: Answer[] = [
  { status: 'noAnswer' },
  { status: 'registered', session, since },
  { status: 'waitlisted', session, since, ticket: 1 },
  { status: 'pendingApproval', session, since, because: 'role' },
  { status: 'declined', since },
  { status: 'cancelled', session, since },
  { status: 'cancelled', session, since, because: 'offerExpired' },
  { status: 'transferred', session, since, to: 9 as PersonNumber },
]
const reaches: (Suppression | null)[] = [
  null,
  { because: 'optedOut', since },
  { because: 'bounced', since },
  { because: 'complained', since },
]
const everybody = reaches.flatMap((suppression, row) =>
  answers.map((answer, index) => person({ number: (row * answers.length + index + 1) as PersonNumber, answer, suppression })),
)

test('everybody is in one group, and the list a number leads to has as many', () => {
  const counts = countGroups(everybody, undefined)
  expect(Object.values(counts).reduce((a, b) => a + b)).toBe(everybody.length)
  for (const group of Object.keys(counts) as AnswerGroup[])
    expect(filtered(everybody, filterFrom({ status: group }), undefined)).toHaveLength(counts[group])
})

test('a status nobody has is nobody’s', () => {
  expect(filtered(everybody, filterFrom({ status: '__proto__' }), undefined)).toEqual([])
  expect(filtered(everybody, filterFrom({ status: 'constructor' }), undefined)).toEqual([])
})
