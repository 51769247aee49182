import { expect, test } from 'vitest'
import { shrink } from './shrink.ts'
import { simulate } from './simulate.ts'

const seeds = Array.from({ length: 26 }, (_, index) => index + 25)

test.each(seeds)('nothing that must hold is broken in the weeks of seed %i', async seed => {
  const { violations, faults } = await simulate(seed)
  const [violation] = violations
  const few = violation === undefined ? [] : await shrink(seed, faults, violation, 40)
  expect(violations, `npm run simulate -- --seed ${seed} --faults '${few.join(',')}' --trace`).toEqual([])
})
