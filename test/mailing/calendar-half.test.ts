import { expect, test } from 'vitest'
import type { BatchRow } from '../../functions/mailing/batch.ts'
import { loadBatches } from '../../functions/mailing/batch.ts'
import { judgeCalendars } from '../../functions/mailing/judge-calendars.ts'
import { at, letter002, openTestHouse } from '../house.ts'

const later = (letter: ReturnType<typeof letter002>['letter']) => ({
  ...letter,
  sessions: [{ ...letter.sessions[0], date: '2026-05-11' }] as typeof letter.sessions,
})

test('each number is in exactly one half: whoever is registered gets an entry, the others one mail by fifties', async () => {
  await using house = await openTestHouse()
  const campaign = letter002({ people: 60 })
  await house.launches(campaign)
  for (const nth of [3, 17, 55]) await house.guest(`p${nth}@kommune.example`).registers()
  await house.turnsTo('2026-03-25T08:00:00Z')
  await house.moves(later(campaign.letter), 60)
  const rows = await loadBatches(house.house.platform, campaign.letter.id, { name: 'moved' })
  expect(rows.map(({ sk, state, calendar }) => [sk, state, [...(calendar ?? [])]])).toEqual([
    ['000000', 'sent', [2, 16]],
    ['000000#cal', 'sent', []],
    ['000001', 'sent', [4]],
    ['000001#cal', 'sent', []],
  ])
  const told = (await house.mails({ mailing: 'moved' })).flatMap(({ to }) => to)
  expect([told.length, new Set(told).size]).toEqual([60, 60])
  expect((await house.overview(campaign.letter.id)).steps.find(({ step }) => step === 'moved')).toMatchObject({ state: 'sent', sent: 60 })
})

test('the calendar half dies after some of its calls: nobody gets it twice, and those without any event are mailed or shown to staff', async () => {
  await using house = await openTestHouse()
  const campaign = letter002({ people: 4 })
  await house.launches(campaign)
  for (const nth of [1, 2, 3, 4]) await house.guest(`p${nth}@kommune.example`).registers()
  await house.turnsTo('2026-03-25T08:00:00Z')
  house.house.faults.want({ service: 'ses', operation: 'SendEmail', kind: 'connectionLost', times: 1 })
  await house.moves(later(campaign.letter), 4)
  await house.turnsTo('2026-03-25T12:00:00Z')
  const told = (await house.mails({ mailing: 'moved' })).flatMap(({ to }) => to)
  expect(new Set(told).size).toBe(told.length)
  const { steps } = await house.overview(campaign.letter.id)
  const moved = steps.find(({ step }) => step === 'moved')!
  expect(moved.sent + moved.unknown).toBe(4)
})

const now = at('2026-03-25T12:00:00Z')
const row = (claimedAt: string, told: number[], size = 30): BatchRow => ({
  state: 'claimed',
  attempt: 'a',
  claimedAt: at(claimedAt),
  stepVersion: 1,
  leftOut: {},
  in: new Set(Array.from({ length: size }, (_, offset) => offset)),
  ...(told.length > 0 && { accepted: new Set(told) }),
})

test('of a long tail SES tells nothing of, the first four may have been under way; the others are mailed again', () => {
  const told = Array.from({ length: 12 }, (_, offset) => offset)
  expect(judgeCalendars(row('2026-03-25T11:59:30Z', told), now)).toBeNull()
  expect(judgeCalendars(row('2026-03-25T11:50:00Z', told), now)).toBe('inDoubt')
  expect(judgeCalendars(row('2026-03-25T10:59:00Z', told), now)).toEqual({
    again: new Set(Array.from({ length: 14 }, (_, nth) => 16 + nth)),
  })
  expect(judgeCalendars(row('2026-03-25T10:59:00Z', [...told, 25]), now)).toBe('unknown')
  expect(judgeCalendars(row('2026-03-25T10:59:00Z', []), now)).toBe('unknown')
})

test('a meeting is moved before the confirmation of a seat has gone out: both write to the calendar in one way', async () => {
  // The stream has forgotten it; the sweep finds it later.
  await using house = await openTestHouse({ streams: false })
  const campaign = letter002({ people: 2 })
  await house.launches(campaign)
  await house.guest('p1@kommune.example').registers()
  await house.moves(later(campaign.letter), 2)
  await house.turnsTo('2026-03-25T12:00:00Z')
  const mails = (await house.mails({ to: 'p1@kommune.example' })).filter(({ calendar }) => calendar)
  expect(mails.map(({ mailing }) => mailing)).toEqual(['moved', 'confirmation'])
  const line = (text: string, name: RegExp) => name.exec(text.replace(/\r?\n /g, ''))?.[1]
  const ways = mails.map(({ calendar }) => [calendar!.method, line(calendar!.text, /^ORGANIZER.*:mailto:(.*)$/im)])
  expect(ways[1]).toEqual(ways[0])
})
