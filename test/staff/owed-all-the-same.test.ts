import { expect, test } from 'vitest'
import type { Drafted } from '../../functions/staff/drafted-change.ts'
import { owedAllTheSame } from '../../functions/staff/owed-all-the-same.ts'
import { instant } from '../../functions/values/instant.ts'
import { themeMeeting } from '../mail/fixture.ts'
import { personRow } from '../person.ts'

test.each([
  ['that session', 'c', 1],
  ['one that had become part of it', 'a', 1],
  ['another', 'b', 0],
])('who gave up a seat at %s, at a price, is told of when it is called off', (_, session, told) => {
  const [place] = themeMeeting.sessions
  const gone = [
    { ...place, id: 'a', plan: 1, at: instant('2026-03-20T10:00:00Z'), into: 'c' },
    { ...place, id: 'c', plan: 2, at: instant('2026-03-21T10:00:00Z') },
  ]
  const letter = { ...themeMeeting, sessions: [{ ...place, id: 'b' }], gone }
  const drafted = { letter, mailing: { name: 'called-off', change: { sessions: ['c'] } } } as unknown as Drafted
  const charge = { percent: 50, amount: 24750 }
  const answer = { status: 'cancelled', session: session as never, since: instant('2026-03-19T10:00:00Z'), charge } as const
  expect(owedAllTheSame(drafted, [personRow({ answer })])).toHaveLength(told)
})
