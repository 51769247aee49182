import { expect, test } from 'vitest'
import { plan } from '../../functions/endings/plan.ts'
import { needsKey, whoHasNeeds } from '../../functions/registration/needs.ts'
import type { PersonNumber } from '../../functions/values/ids.ts'
import { expiresAt, instant } from '../../functions/values/instant.ts'
import { letterFrom, openTestHouse, peopleCsv, type TestHouse } from '../house.ts'

// What somebody needs is kept until their meeting has been, wherever and whenever that is by now.

const days = { early: '2026-04-20', late: '2026-06-01', gone: '2026-06-02' }
const letterOf = (sessions: (keyof typeof days)[], day: Partial<typeof days> = {}) =>
  letterFrom(
    `---
title: Aften om genoptræning
sessions:
${sessions.map(id => `  - { id: ${id}, date: ${day[id] ?? days[id]}, time: 16.00-18.00, venue: "Salen ${id}, Torvet 1, 2620 Albertslund" }`).join('\n')}
contact: Sofie Holm, sofie.holm@sekretariat.example, 12 34 56 78
form: { catering-needs: true }
---
Kære {{greeting}}

Kom og hør om genoptræning.
`,
    'aften',
  )

const ann = 'p1@kommune.example'
const one = 1 as PersonNumber

async function opened(house: TestHouse, sessions: (keyof typeof days)[], session: string) {
  const letter = letterOf(sessions)
  await house.launches({ letter, recipients: peopleCsv(2) })
  expect((await house.guest(ann).registers({ session, needs: 'Kørestol' })).status).toBe(303)
  return letter.id
}

const whenNeedsEnd = async (house: TestHouse) =>
  (await plan(house.house.platform)).filter(({ what }) => what === 'needs').map(({ at }) => at)

test('what somebody needs moves with the meeting: no broom takes it before the new day, and it is counted', async () => {
  await using house = await openTestHouse()
  const id = await opened(house, ['early'], 'early')
  expect(await house.moves(letterOf(['early'], { early: '2026-08-17' }), 2)).toMatchObject({ outcome: 'changed' })
  // Any night before the old day's clock runs out.
  const { platform } = house.house
  expect(await platform.eraser.ask({ order: 'round' })).toEqual({ outcome: 'erased', erased: [] })
  const [ends] = await whenNeedsEnd(house)
  expect(ends).toBe('2026-08-24T01:00:00.000Z')
  const row = await platform.table.get<{ pk: string; sk: string; expires: number }>(needsKey(id, one), { consistent: true })
  expect(row!.expires).toBeGreaterThanOrEqual(expiresAt(instant('2026-08-24T01:00:00.000Z')))
  await house.turnsTo('2026-08-16T08:00:00Z')
  expect([...(await whoHasNeeds(platform, id))]).toEqual([1])
  await house.turnsTo('2026-08-24T06:00:00Z')
  expect([...(await whoHasNeeds(platform, id))]).toEqual([])
})

test('of somebody whose session became part of another it is kept until that one has been', async () => {
  await using house = await openTestHouse()
  await opened(house, ['early', 'gone', 'late'], 'gone')
  expect(await house.changesVenue(letterOf(['early', 'late']), 1, { into: 'late' })).toMatchObject({ outcome: 'changed' })
  expect(await whenNeedsEnd(house)).toEqual(['2026-06-08T01:00:00.000Z'])
})
