import { expect, test } from 'vitest'
import { pacingModel } from './pacing-model.ts'

/** A walk as `sendBatches` does it: so many calls side by side at most, each in its turn. */
async function walk({ pace, call }: ReturnType<typeof pacingModel>, calls: number, mails: (call: number) => number) {
  const under = new Set<Promise<void>>()
  for (let number = 1; number <= calls; number++) {
    const one = pace.turn(mails(number)).then(async () => {
      await call(mails(number))
      under.delete(one)
    })
    under.add(one)
    if (under.size >= pace.atOnce) await Promise.race(under)
  }
  await Promise.all(under)
}

test.each([
  ['the sandbox', 1, 1, () => 300],
  ['a new account', 14, 14, () => 600],
  ['fifty a second, slow answers', 50, 50, () => 3000],
  ['two hundred a second, answers that vary', 200, 50, (call: number) => 100 + ((call * 7919) % 1400)],
  ['five hundred a second', 500, 50, () => 400],
] as const)('%s: at least 95 %% of what SES takes, and never too fast', async (_, perSecond, size, answersAfter) => {
  const model = pacingModel({ perSecond, answersAfter })
  await model.until(walk(model, 400, () => size))
  expect(model.taken).toMatchObject({ mails: 400 * size, throttles: 0 })
  expect(model.share()).toBeGreaterThanOrEqual(0.95)
  expect(model.share()).toBeLessThan(1.02)
})

test('where half have answered calls are smaller and come oftener, and still as much as SES takes goes out', async () => {
  const model = pacingModel({ perSecond: 50, answersAfter: () => 400 })
  await model.until(walk(model, 400, call => 5 + ((call * 31) % 40)))
  expect(model.taken.throttles).toBe(0)
  expect(model.share()).toBeGreaterThanOrEqual(0.95)
})

test('told that it was too fast, it rests for a second and is half as fast from there on', async () => {
  const model = pacingModel({ perSecond: 50, answersAfter: () => 0 })
  const went: number[] = []
  const calls = async () => {
    for (let call = 1; call <= 5; call++) {
      await model.pace.turn(50)
      went.push(model.now())
      if (call === 3) await model.pace.slower()
    }
  }
  await model.until(calls())
  const [first, second, third, fourth, fifth] = went as [number, number, number, number, number]
  expect([second - first, third - second].map(Math.round)).toEqual([1031, 1031])
  expect(fourth - third).toBeGreaterThan(2000)
  expect(Math.round(fifth - fourth)).toBe(2062)
})
