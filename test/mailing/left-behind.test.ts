import { expect, test } from 'vitest'
import type { Step } from '../../functions/letter/step.ts'
import type { KeptBatch } from '../../functions/mailing/batch.ts'
import { whenOvertaken } from '../../functions/mailing/left-behind.ts'
import { progressOf } from '../../functions/mailing/progress.ts'
import { printedLocal } from '../../functions/schedule/printed-dates.ts'
import { at, letter002, openTestHouse, type TestHouse } from '../house.ts'
import { inState } from '../step.ts'

const { letter, recipients } = letter002({ people: 8 })
const due = at('2026-03-18T08:00:00Z')
const step = (batches: number, batchSize: number): Step =>
  inState(
    {
      name: 'programme',
      at: due,
      local: printedLocal(due, 'da'),
      usefulUntil: due,
      version: 2,
      state: 'sending',
      superseded: true,
      batches,
      batchSize,
    },
    'sending',
  )
const row = (sk: string, more: Partial<KeptBatch>): KeptBatch => ({
  pk: 'x',
  sk,
  state: 'sent',
  attempt: 'a',
  claimedAt: due,
  stepVersion: 1,
  leftOut: {},
  ...more,
})

const overtaken = ({ house }: TestHouse, step: Step, rows: KeptBatch[]) =>
  whenOvertaken(house.platform, letter.id, step, { rows, progress: progressOf(rows) })

test('those it did not reach join those it had left out for the same reason', async () => {
  await using house = await openTestHouse()
  await house.imports({ letter, recipients })
  const rows = [row('000000', { in: new Set([0, 1]), leftOut: { movedAway: [2], declined: [3] } })]
  const progress = await overtaken(house, step(2, 4), rows)
  expect(progress).toMatchObject({ sent: 2, leftOut: { movedAway: 5, declined: 1 } })
})

test('what it costs grows with the batches, not with their square', async () => {
  await using house = await openTestHouse()
  let looks = 0
  const counted = (sk: string): KeptBatch =>
    Object.defineProperty(row(sk, { in: new Set([0]) }), 'sk', {
      get: () => {
        looks++
        return sk
      },
    })
  const looksAt = async (batches: number) => {
    looks = 0
    const rows = Array.from({ length: batches }, (_, batch) => counted(String(batch).padStart(6, '0')))
    await overtaken(house, step(batches, 1), rows)
    return looks
  }
  const ofTen = await looksAt(10)
  expect([ofTen > 0, await looksAt(100)]).toEqual([true, 10 * ofTen])
})
