import { expect, test } from 'vitest'
import { nextRun } from '../../functions/letter/step.ts'

const message = { name: 'message' } as const

test.each([
  { says: 'the first', steps: [], next: 1 },
  { says: 'one after the first, which says no number', steps: [message], next: 2 },
  { says: 'one after the highest, however many are left', steps: [message, { ...message, run: 4 }], next: 5 },
  { says: 'the first, whatever others there are', steps: [{ name: 'invitation', run: 3 }] as const, next: 1 },
])('the next run of a step is $says', ({ steps, next }) => {
  expect(nextRun(steps, 'message')).toBe(next)
})
