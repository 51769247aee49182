import { expect, test } from 'vitest'
import { isHeld } from '../../bench/budget.ts'
import { naiveRush, rush, rushBudgets, rushControls } from '../../bench/rush.ts'

const crowd = { people: 400, seats: 30, perMunicipality: null, seed: 7 }

test('400 people rush for 30 seats with double clicks, crashes and lost answers: nobody is doubled or misled, no seat is sold twice or lost', async () => {
  const rushed = await rush(crowd)
  expect(rushBudgets(rushed).filter(line => !isHeld(line))).toEqual([])
  expect(rushControls(rushed, await naiveRush({ ...crowd, people: 100 })).filter(line => !isHeld(line))).toEqual([])
  expect(rushed.registered + rushed.offered).toBe(30)
})

test('where each municipality has its share, a rush gives none of them more', async () => {
  const rushed = await rush({ ...crowd, people: 200, perMunicipality: 1 })
  expect(rushBudgets(rushed).filter(line => !isHeld(line))).toEqual([])
  expect(rushed.registered).toBeLessThan(30)
})
