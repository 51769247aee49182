import { expect, test } from 'vitest'
import { loadPersons } from '../../functions/audience/store.ts'
import { listCampaigns, listOver, loadCampaign } from '../../functions/campaign/store.ts'
import { overAt } from '../../functions/endings/over-at.ts'
import { instant } from '../../functions/values/instant.ts'
import { openMeter } from '../../local/meter.ts'
import { turnTo } from '../../local/turn.ts'
import { letter002, letterFrom, openTestHouse, peopleCsv, type TestCampaign } from '../house.ts'
import { frozenSession } from '../seats/session.ts'

const { letter } = letter002()
/** The meeting of 4 May with seats that are counted, for which the sweep reads everybody. */
function limited(id: string, people: number): TestCampaign {
  const [session] = letter.sessions
  const own = { ...letter, id: id as typeof letter.id, sessions: [{ ...session, capacity: 50 }] as typeof letter.sessions }
  return { letter: own, recipients: peopleCsv(people) }
}

const autumn = `---
title: Aften om genoptræning
sessions:
  - { date: 2026-08-31, time: 16.00-18.00, venue: "Salen, Torvet 1, 2620 Albertslund" }
contact: Sofie Holm, sofie.holm@sekretariat.example, 12 34 56 78
staff: [vagt@sekretariat.example]
---
Kære {{greeting}}

Kom og hør om genoptræning.
`

test.each([
  ['three days later, at the time the meeting ended', '2026-05-04T16:00:00Z', 3, '2026-05-07T16:00:00.000Z'],
  ['as the clock on the wall says, when summer time begins in between', '2026-03-27T17:00:00Z', 3, '2026-03-30T16:00:00.000Z'],
  ['at once, where the stage wants it so', '2026-05-04T16:00:00Z', 0, '2026-05-04T16:00:00.000Z'],
])('a campaign is over %s', (_, ends, days, over) => {
  const first = { ...frozenSession(), ends: instant('2026-01-10T10:00:00Z') }
  expect(overAt({ sessions: [first, { ...frozenSession(), ends: instant(ends) }] }, days)).toBe(over)
})

test('a meeting that was held a year ago costs the sweep one question and nothing else', async () => {
  const meter = openMeter()
  await using house = await openTestHouse({ meter })
  await house.launches(limited('afholdt', 60))
  await house.turnsTo('2026-05-07T12:00:00Z')
  expect((await house.overview('afholdt' as never)).state).toBe('launched')
  await house.turnsTo('2026-05-08T12:00:00Z')
  expect((await house.overview('afholdt' as never)).state).toBe('over')
  await house.turnsTo('2027-06-10T08:00:00Z')
  const { calls, readUnits, writeUnits } = await meter.during(() => house.house.doors.sweep({}))
  expect({ calls, readUnits, writeUnits }).toEqual({ calls: 1, readUnits: 1, writeUnits: 0 })
})

test('who opts out everywhere is not looked for in meetings that are over', async () => {
  await using house = await openTestHouse()
  const { platform } = house.house
  await house.launches(limited('afholdt', 3))
  await house.turnsTo('2026-05-10T08:00:00Z')
  await house.launches({ letter: letterFrom(autumn, 'naeste'), recipients: peopleCsv(3) })
  expect(await listCampaigns(platform)).toEqual(['naeste'])
  const [invitation] = await house.mails({ to: 'p1@kommune.example', campaign: 'naeste' })
  await house.visits(invitation!, 'u', { 'List-Unsubscribe': 'One-Click' })
  const suppressed = async (id: string) => (await loadPersons(platform, id as never, 1, 1))[0]?.suppression?.because
  expect([await suppressed('naeste'), await suppressed('afholdt')]).toEqual(['optedOut', undefined])
})

test('the pages of a meeting that is over still open, and the clock of its house does not go back', async () => {
  await using house = await openTestHouse()
  await house.launches(limited('afholdt', 2))
  const guest = house.guest('p1@kommune.example')
  await guest.registers()
  await house.turnsTo('2026-05-10T08:00:00Z')
  expect([(await guest.opens()).status, await listOver(house.house.platform)]).toEqual([200, ['afholdt']])
  expect(await turnTo(house.house, instant('2026-05-09T08:00:00Z'))).toEqual({ outcome: 'backwards' })
})

test('a mailing that is still under way is waited for', async () => {
  await using house = await openTestHouse()
  await house.launches(limited('afholdt', 2))
  await house.turnsTo('2026-05-06T08:00:00Z')
  const { platform } = house.house
  await platform.table.write({ update: { pk: 'C#afholdt', sk: 'step#practical' }, set: { state: 'sending' }, remove: ['totals'] })
  await platform.table.write({
    update: { pk: 'C#afholdt', sk: 'step#practical' },
    set: { usefulUntil: '2026-06-01T08:00:00.000Z', batches: 3 },
  })
  await house.turnsTo('2026-05-09T08:00:00Z')
  expect((await loadCampaign(platform, 'afholdt' as never))?.state).toBe('launched')
})
