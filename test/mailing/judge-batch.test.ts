import { expect, test } from 'vitest'
import { judgeOneMail } from '../../functions/mail/doubt.ts'
import type { KeptBatch } from '../../functions/mailing/batch.ts'
import { type BatchVerdict, judgeBatch } from '../../functions/mailing/judge-batch.ts'
import { settleDoubts } from '../../functions/mailing/settle-doubts.ts'
import { instant, later, minute } from '../../functions/values/instant.ts'
import { letter002, openTestHouse } from '../house.ts'

const claimedAt = instant('2026-04-08T07:00:00Z')
const nothing = { waiting: async () => 0 }
const range = (count: number) => new Set(Array.from({ length: count }, (_, index) => index))

const call = (more: Partial<KeptBatch> = {}): KeptBatch => ({
  pk: 'C#x#M#reminder-1',
  sk: '000001',
  state: 'inDoubt',
  attempt: 'a',
  claimedAt,
  stepVersion: 1,
  leftOut: {},
  in: range(50),
  ...more,
})
const neighbour = (minutes: number, more: Partial<KeptBatch> = {}) =>
  call({ sk: '000002', state: 'sent', claimedAt: later(claimedAt, minutes * minute), accepted: new Set([7]), ...more })

test.each<[string, BatchVerdict | null, KeptBatch, number, KeptBatch[]]>([
  ['a sender that may still be at work is left alone', null, call({ state: 'claimed' }), 1, []],
  ['a sender without a record after two minutes is gone', 'inDoubt', call({ state: 'claimed' }), 2, []],
  ['events have a quarter of an hour', null, call(), 14, [neighbour(1)]],
  ['who was told of at once need not wait', 'sent', call({ delivered: range(50) }), 3, []],
  ['whoever was told of in whatever way was mailed', 'sent', call({ in: range(2), accepted: new Set([0]), bounced: new Set([1]) }), 15, []],
  ['what is slow to be told may still be told: silence is not believed at once', null, call(), 59, [neighbour(1)]],
  ['nor of a sender that is gone', 'inDoubt', call({ state: 'claimed' }), 59, [neighbour(1)]],
  ['silence beside a later neighbour with news means nobody', 'again', call(), 60, [neighbour(1)]],
  ['a neighbour of the same moment will do', 'again', call(), 60, [neighbour(0)]],
  ['an earlier neighbour proves nothing: what brings events may have broken since', 'unknown', call(), 60, [neighbour(-1)]],
  ['a neighbour nobody told of proves nothing', 'unknown', call(), 60, [neighbour(1, { accepted: undefined })]],
  ['a batch alone stays unknown', 'unknown', call(), 60, []],
  ['ten are enough for silence to mean something', 'again', call({ in: range(10) }), 60, [neighbour(1)]],
  ['nine are not', 'unknown', call({ in: range(9) }), 15, [neighbour(1)]],
  ['where some were told of the others are unknown', 'unknown', call({ accepted: new Set([0]) }), 15, [neighbour(1)]],
  ['a dead sender’s batch goes the same way', 'again', call({ state: 'claimed' }), 60, [neighbour(1)]],
  ['what is unknown waits for people', null, call({ state: 'unknown' }), 600, [neighbour(1)]],
  ['unless it is told of after all', 'sent', call({ state: 'unknown', delivered: range(50) }), 600, []],
  ['what staff left stays left', null, call({ state: 'left', delivered: range(50) }), 600, []],
  ['what was answered is no doubt', null, call({ state: 'sent' }), 600, [neighbour(1)]],
])('%s', (_, verdict, row, minutes, others) => {
  expect(judgeBatch(row, [row, ...others], later(claimedAt, minutes * minute))).toBe(verdict)
})

test('a notice is never sent again by itself', () => {
  expect(judgeOneMail(call(), later(claimedAt, 15 * minute))).toBe('unknown')
  expect(judgeOneMail(call({ delivered: new Set([0]) }), later(claimedAt, 15 * minute))).toBe('sent')
})

test('an event that comes while the verdict is written stops it: nobody is mailed again', async () => {
  await using house = await openTestHouse({ sesEvents: false })
  const { table } = house.house.platform
  const row = call({ pk: `C#${letter002().letter.id}#M#reminder-1` })
  await table.write({ put: { ...row } })
  await table.write({ update: { pk: row.pk, sk: row.sk }, add: { accepted: new Set([3]) } })
  const clock = { now: () => later(claimedAt, 70 * minute) }
  expect(await settleDoubts({ table, clock, feedback: nothing }, [row, neighbour(1)], { mayRepeat: true })).toMatchObject({
    again: [],
    changed: false,
  })
  expect(await table.get({ pk: row.pk, sk: row.sk })).toMatchObject({ state: 'inDoubt', accepted: new Set([3]) })
})

test.each([
  ['while events wait to be written down nobody is mailed again', 70, 1, { again: [], unknown: [] }],
  ['when they have been, and say nothing, the batch is', 70, 0, { again: [1] }],
  ['where they wait for hours staff decide', 240, 1, { again: [], unknown: [expect.anything()] }],
])('%s', async (_, minutes, waiting, settled) => {
  await using house = await openTestHouse({ sesEvents: false })
  const { table } = house.house.platform
  const row = call({ pk: `C#${letter002().letter.id}#M#reminder-1` })
  await table.write({ put: { ...row } })
  const clock = { now: () => later(claimedAt, minutes * minute) }
  const feedback = { waiting: async () => waiting }
  expect(await settleDoubts({ table, clock, feedback }, [row, neighbour(1)], { mayRepeat: true })).toMatchObject(settled)
})
