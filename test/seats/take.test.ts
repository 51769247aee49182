import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blockOrder, blocksFor } from '../../functions/seats/blocks.ts'
import { blockItems, loadBlocks, seatsLeft } from '../../functions/seats/store.ts'
import { releaseSeat, takeSeat } from '../../functions/seats/take.ts'
import { openLine } from '../../functions/seats/waiting-list.ts'
import { campaignIdFrom, type PersonNumber, type SessionId } from '../../functions/values/ids.ts'
import { openHouse } from '../../local/house.ts'
import { frozenSession } from './session.ts'

let house: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => {
  house = await openHouse({ streams: false })
})
afterAll(() => house.close())

let rooms = 0
/** A session of its own for each test. */
async function room(capacity: number, perMunicipality: number | null = null) {
  const campaign = campaignIdFrom(`room-${++rooms}`)
  const session = frozenSession({ id: 's' as SessionId, capacity, perMunicipality })
  await house.platform.table.putAll(blockItems(campaign, session))
  const who = (number: number, municipality: string | null = '0190') => ({ campaign, number: number as PersonNumber, municipality })
  return {
    takes: (number: number, municipality?: string | null, asking: 'newcomer' | 'firstInLine' = 'newcomer') =>
      takeSeat(house.platform, session, who(number, municipality), asking),
    releases: (seat: Parameters<typeof releaseSeat>[2]) => house.platform.table.commit([releaseSeat(campaign, session.id, seat)]),
    marksLine: () => openLine(house.platform, { campaign, sessions: [session] }, session.id),
    left: async () => seatsLeft(await loadBlocks(house.platform, { campaign, sessions: [session] }, { consistent: true }))[session.id],
  }
}

test('A3 200 people at once for the last seat, 100 times: each time one has it, and 199 are told no', async () => {
  const { takes, releases, left } = await room(1)
  for (let time = 1; time <= 100; time++) {
    const taken = await Promise.all(Array.from({ length: 200 }, (_, index) => takes(index + 1)))
    const seats = taken.flatMap(got => (typeof got === 'object' ? [got.seat] : []))
    expect([seats.length, taken.filter(got => got === 'full').length, await left()]).toEqual([1, 199, 0])
    await releases(seats[0]!)
  }
})

test('taking the seat one has is having it: a double click costs one seat', async () => {
  const { takes, left } = await room(2)
  const [first, again] = await Promise.all([takes(1), takes(1)])
  expect([first, again, await left()]).toEqual([{ seat: { block: 0, as: 1 } }, { seat: { block: 0, as: 1 } }, 1])
})

test('a municipality with its share of seats gets no more, others do', async () => {
  const { takes, releases } = await room(10, 2)
  expect(await takes(1, '0190')).toMatchObject({ seat: { countsIn: 'm0190' } })
  expect(await takes(2, '0190')).toMatchObject({ seat: { countsIn: 'm0190' } })
  expect(await takes(3, '0190')).toBe('municipalityFull')
  expect(await takes(4, null)).toMatchObject({ seat: { countsIn: 'mnone' } })
  await releases({ block: 0, as: 1 as PersonNumber, countsIn: 'm0190' })
  expect(await takes(3, '0190')).toMatchObject({ seat: { as: 3 } })
})

test('to whoever is served from the line a full municipality is not a full room', async () => {
  const { takes, marksLine } = await room(3, 1)
  await takes(1, '0190')
  await marksLine()
  expect(await takes(2, '0190', 'firstInLine')).toBe('municipalityFull')
  expect(await takes(3, '0217', 'newcomer')).toBe('full')
  expect(await takes(3, '0217', 'firstInLine')).toMatchObject({ seat: { countsIn: 'm0217' } })
})

test('a room of 600 in three blocks seats exactly 600, whoever comes', async () => {
  const { takes, left } = await room(600)
  const taken: unknown[] = []
  for (let start = 1; start <= 640; start += 80)
    taken.push(...(await Promise.all(Array.from({ length: 80 }, (_, index) => takes(start + index)))))
  expect(taken.filter(got => typeof got === 'object')).toHaveLength(600)
  expect(await left()).toBe(0)
})

test('however many take and give back, the room never holds more than it has seats', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.record({ who: fc.integer({ min: 1, max: 7 }), gives: fc.boolean() }), { maxLength: 30 }),
      async (capacity, acts) => {
        const { takes, releases, left } = await room(capacity)
        const seated = new Map<number, Parameters<typeof releases>[0]>()
        for (const { who, gives } of acts) {
          const seat = seated.get(who)
          if (gives && seat) {
            await releases(seat)
            seated.delete(who)
          } else if (!gives) {
            const got = await takes(who)
            if (typeof got === 'object') seated.set(who, got.seat)
            else expect(seated.size).toBe(capacity)
          }
        }
        expect(await left()).toBe(capacity - seated.size)
      },
    ),
    { numRuns: 20 },
  )
})

test('blocks are even and together the whole room, and everyone knows their way through all of them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 1_000_000 }), (capacity, number) => {
      const blocks = blocksFor(capacity, false)
      expect(blocks.reduce((sum, cap) => sum + cap, 0)).toBe(capacity)
      expect(Math.max(...blocks)).toBeLessThanOrEqual(250)
      expect(new Set(blockOrder(number as PersonNumber, blocks.length)).size).toBe(blocks.length)
    }),
  )
})
