import { expect, test } from 'vitest'
import { idleGrants, type UsedRight } from '../aws/grants-in-use.ts'
import { synthesise } from '../infra/synthesise.ts'
import { rightsUsed, usedInTheSimulator } from './rights-used.ts'
import { shrink } from './shrink.ts'
import { simulate } from './simulate.ts'

const used = new Map<string, UsedRight>()
const seeds = Array.from({ length: 24 }, (_, index) => index + 1)

test.each(seeds)('nothing that must hold is broken in the weeks of seed %i', async seed => {
  const { violations, faults, story } = await simulate(seed)
  for (const right of rightsUsed(story.calls)) used.set(JSON.stringify(right), right)
  const [violation] = violations
  const few = violation === undefined ? [] : await shrink(seed, faults, violation, 40)
  expect(violations, `npm run simulate -- --seed ${seed} --faults '${few.join(',')}' --trace`).toEqual([])
})

test('what a door may do for things that go wrong, it does in these weeks', () => {
  using stage = synthesise()
  const idle = new Set(idleGrants(stage, [...used.values()]))
  expect(usedInTheSimulator.filter(right => idle.has(right))).toEqual([])
})

test('the same seed twice is the same to the last call', async () => {
  const [once, again] = [await simulate(14), await simulate(14)]
  expect(once.story.calls.length).toBeGreaterThan(1000)
  expect(again.trace).toBe(once.trace)
})

test('the faults a seed has drawn, listed, are the same run', async () => {
  const drawn = await simulate(8)
  expect(drawn.faults.length).toBeGreaterThan(10)
  expect((await simulate(8, drawn.faults)).trace).toBe(drawn.trace)
})
