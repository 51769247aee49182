import { expect, test } from 'vitest'
import type { PlacedFault } from './faults.ts'
import { simulate } from './simulate.ts'

/** What the simulator has found, each as the one fault it came down to. */
const found: { what: string; seed: number; faults: PlacedFault[] }[] = [
  {
    what: 'a mailing whose start was written, and the answer to that was lost, goes out all the same',
    seed: 9,
    faults: ['timetable/UpdateItem#1:lost'],
  },
]

test.each(found)('$what', async ({ seed, faults }) => {
  const { violations, story } = await simulate(seed, faults)
  expect(story.world.faults.happened).toEqual(faults)
  expect(violations).toEqual([])
})
