import { expect, test } from 'vitest'
import { simulate } from './simulate.ts'

// Changes of plan that met each other or the mails of one another, each seed short.

test('moved again while the first move is being mailed: each is told once, of the plan in force', async () => {
  const { violations, reached } = await simulate(6)
  expect(violations).toEqual([])
  expect(reached).toEqual(expect.arrayContaining(['moved again', 'a change of plan overtook another']))
})
