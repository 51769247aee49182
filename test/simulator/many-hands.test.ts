import { expect, test } from 'vitest'
import { simulate } from './simulate.ts'

// Weeks without a fault in which people do the same thing at the same time, so that what only two
// at once can break is looked for in every run of the tests.

const weeks = async (seed: number) => {
  const { violations, story } = await simulate(seed, [])
  return { violations, met: [...story.met.keys()] }
}

test('two who bring a document in one moment: one is told, and no file takes the place of another', async () => {
  const { violations, met } = await weeks(14)
  expect(violations).toEqual([])
  expect(met).toContain('two added a document at once')
})

test('two who write in one letter at the console: who saves second is told', async () => {
  const { violations, met } = await weeks(3)
  expect(violations).toEqual([])
  expect(met).toContain('two wrote in a letter at once')
})

test('what staff do at the console stands in the log with the name of whoever did it', async () => {
  const { violations, met } = await weeks(98)
  expect(violations).toEqual([])
  expect(met.filter(situation => situation.startsWith('staff acted for somebody')).length).toBeGreaterThan(2)
})
