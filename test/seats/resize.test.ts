import fc from 'fast-check'
import { expect, test } from 'vitest'
import { largestBlock } from '../../functions/seats/blocks.ts'
import { resize, resizeBlocks, takenIn } from '../../functions/seats/resize.ts'
import { blockItems, loadBlocks } from '../../functions/seats/store.ts'
import { takeSeat } from '../../functions/seats/take.ts'
import { campaignIdFrom, type PersonNumber } from '../../functions/values/ids.ts'
import { openHouse } from '../../local/house.ts'
import { frozenSession } from './session.ts'

const full = (cap: number) => ({ cap, taken: cap })
const free = (cap: number) => ({ cap, taken: 0 })

test.each([
  ['as many as there are change nothing', [free(200), free(200)], 400, [200, 200]],
  ['more seats fill the rows that are there', [full(40)], 60, [60]],
  ['more than a row holds begin another', [full(240)], 300, [250, 50]],
  ['fewer seats are the free ones', [{ cap: 200, taken: 150 }, free(200)], 160, [150, 10]],
  ['none fewer than are taken', [full(40)], 39, null],
  ['a room may be closed when nobody sits there', [free(40)], 0, [0]],
])('%s', (_, blocks, capacity, caps) => {
  expect(resize(blocks, capacity, false)).toEqual(caps)
})

test('a limit per municipality keeps a session in one row, however large', () => {
  expect(resize([full(200)], 900, true)).toEqual([900])
})

const block = fc.nat(largestBlock).chain(cap => fc.record({ cap: fc.constant(cap), taken: fc.nat(cap) }))

test('whatever the limit becomes, the rows together have it, every row keeps those who sit there, and none is too large', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), fc.nat(3000), (blocks, capacity) => {
      const caps = resize(blocks, capacity, false)
      const taken = blocks.reduce((sum, block) => sum + block.taken, 0)
      if (caps === null) {
        expect(capacity).toBeLessThan(taken)
        return
      }
      expect(caps.reduce((sum, cap) => sum + cap, 0)).toBe(capacity)
      for (const [index, cap] of caps.entries()) {
        expect(cap).toBeGreaterThanOrEqual(blocks[index]?.taken ?? 1)
        expect(cap).toBeLessThanOrEqual(largestBlock)
      }
    }),
  )
})

test.each([
  ['fewer seats than one row holds, in the two rows that are there', 300, 240],
  ['more seats, in a row more', 240, 260],
])('everyone finds their way through the rows after a change: %s', async (_, before, after) => {
  await using house = await openHouse({ streams: false })
  const campaign = campaignIdFrom('a-room')
  const was = frozenSession({ capacity: before })
  await house.platform.table.putAll(blockItems(campaign, was))
  const rows = await loadBlocks(house.platform, { campaign, sessions: [was] }, { consistent: true })
  const caps = resize(
    rows.map(row => ({ cap: row.cap, taken: takenIn(row) })),
    after,
    false,
  )!
  await house.platform.table.commit(resizeBlocks(campaign, was, rows, caps))
  const becomes = frozenSession({ capacity: after, blocks: caps.length })
  let seated = 0
  for (let number = 1; number <= after + 1; number++) {
    const taken = await takeSeat(house.platform, becomes, { campaign, number: number as PersonNumber, municipality: null }, 'newcomer')
    if (typeof taken === 'object') seated++
  }
  expect(seated).toBe(after)
})
