import { expect, test } from 'vitest'
import type { Answer } from '../../functions/audience/person.ts'
import type { Drafted } from '../../functions/staff/drafted-change.ts'
import { owedAllTheSame } from '../../functions/staff/owed-all-the-same.ts'
import type { PersonNumber } from '../../functions/values/ids.ts'
import { instant } from '../../functions/values/instant.ts'
import { themeMeeting } from '../mail/fixture.ts'
import { personRow } from '../person.ts'

test.each([
  ['that session', 'c', 1],
  ['one that had become part of it', 'a', 1],
  ['another', 'b', 0],
])('who gave up a seat at %s, at a price, is told of when it is called off', (_, session, people) => {
  const [place] = themeMeeting.sessions
  const gone = [
    { ...place, id: 'a', plan: 1, at: instant('2026-03-20T10:00:00Z'), into: 'c' },
    { ...place, id: 'c', plan: 2, at: instant('2026-03-21T10:00:00Z') },
  ]
  const letter = { ...themeMeeting, sessions: [{ ...place, id: 'b' }], gone }
  const drafted = { letter, mailing: { name: 'called-off', change: { sessions: ['c'] } } } as unknown as Drafted
  const since = instant('2026-03-19T10:00:00Z')
  const owed = { number: 1 as PersonNumber, øre: 49500, cancelled: { at: since, percent: 50 } }
  const told = (answer: Answer) => owedAllTheSame(drafted, [personRow({ number: owed.number, answer })], [owed]).map(({ says }) => says)
  const says = Array(people).fill(expect.stringMatching(/^1 har .*247,50/))
  expect(told({ status: 'cancelled', session: session as never, since })).toEqual(says)
  // Who gave it to a friend that did not want it owes it as well.
  expect(told({ status: 'transferred', session: session as never, since, to: 2 as PersonNumber })).toEqual(says)
})
