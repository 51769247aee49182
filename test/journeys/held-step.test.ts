import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { journalOf } from '../../functions/journal/journal.ts'
import { acts } from '../../functions/staff/acts.ts'
import { settleAndSweep } from '../../local/turn.ts'
import { letter002, letterFrom, openTestHouse, type TestHouse } from '../house.ts'

// A step whose day is over in a new plan waits for staff, who send it or leave it out.

const { letter, recipients } = letter002({ people: 4 })
const { id } = letter
const text = readFileSync(new URL(`../../examples/${id}/letter.md`, import.meta.url), 'utf8')

/** Two still come at the new date, one has not said; its programme was due before today. */
async function movedForward(house: TestHouse) {
  await house.launches({ letter, recipients })
  for (const who of ['p1', 'p2', 'p3']) await house.guest(`${who}@kommune.example`).registers()
  await house.turnsTo('2026-04-16T08:00:00Z')
  const sooner = letterFrom(text.replace('date: 2026-05-04', 'date: 2026-04-20'), id)
  const shown = await house.moves(sooner)
  expect(shown).toMatchObject({ outcome: 'dryRun', timetable: { past: [{ step: 'programme' }] } })
  await house.moves(sooner, (shown as { mails: number }).mails)
  for (const who of ['p1', 'p2']) await house.guest(`${who}@kommune.example`).posts({ action: 'keep' })
  await settleAndSweep(house.house)
  expect(step(await house.overview(id))).toMatchObject({ state: 'held', sent: 0 })
}

const step = ({ steps }: Awaited<ReturnType<TestHouse['overview']>>) => steps.find(one => one.step === 'programme')

const decides = async (house: TestHouse, decision: 'sendNow' | 'leaveOut', confirmed: number | null) => {
  const order = { campaign: id, step: 'programme', decision, confirmed }
  const decided = await acts['decide-step'].does(house.house.platform, order, 'staff:test')
  await settleAndSweep(house.house)
  return decided
}

test('sent now: whom it reaches is shown first, those who have not said are left out, and nobody has it twice', async () => {
  await using house = await openTestHouse()
  await movedForward(house)
  expect(await decides(house, 'sendNow', null)).toMatchObject({ outcome: 'dryRun', sends: 2, leftOut: { toReconfirm: 1, notEligible: 1 } })
  expect(await decides(house, 'sendNow', 3)).toMatchObject({ outcome: 'refused', problems: [{ code: 'COUNT-DIFFERS' }] })
  expect(await house.mails({ mailing: 'programme' })).toEqual([])
  expect(await decides(house, 'sendNow', 2)).toMatchObject({ outcome: 'sentNow', sends: 2 })
  expect(new Set((await house.mails({ mailing: 'programme' })).map(({ to }) => to[0]))).toEqual(
    new Set(['p1@kommune.example', 'p2@kommune.example']),
  )
  expect(step(await house.overview(id))).toMatchObject({ state: 'sent', sent: 2 })
  expect(await decides(house, 'sendNow', 2)).toEqual({ outcome: 'alreadySo' })
  expect(await house.mails({ mailing: 'programme' })).toHaveLength(2)
  expect((await journalOf(house.house.platform, id, 0)).map(({ what }) => what)).toContain('stepSentNow')
})

test('left out: nobody gets it, it is no longer asked about, and a move may still bring it back', async () => {
  await using house = await openTestHouse()
  await movedForward(house)
  expect(await decides(house, 'leaveOut', null)).toMatchObject({ outcome: 'leftOut' })
  expect(await decides(house, 'leaveOut', null)).toEqual({ outcome: 'alreadySo' })
  expect(await house.mails({ mailing: 'programme' })).toEqual([])
  const later = letterFrom(text.replace('date: 2026-05-04', 'date: 2026-05-18'), id)
  const shown = await house.moves(later)
  await house.moves(later, (shown as { mails: number }).mails)
  expect(step(await house.overview(id))).toMatchObject({ state: 'planned' })
})

test('past its last use it is not sent any more, and staff are told what they can do', async () => {
  await using house = await openTestHouse()
  await movedForward(house)
  await house.turnsTo('2026-04-20T12:00:00Z')
  expect(await decides(house, 'sendNow', 2)).toMatchObject({ outcome: 'refused', problems: [{ code: 'TOO-LATE' }] })
})
