import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planOf, sequenceOf } from '../../functions/calendar/sequence.ts'

const counters = fc.array(fc.constantFrom('move', 'answer'), { minLength: 30, maxLength: 60 })

test('whatever happens next the SEQUENCE rises, and says which plan it is of', () => {
  fc.assert(
    fc.property(counters, happenings => {
      let [plan, version, last] = [0, 1, sequenceOf(0, 1)]
      for (const what of happenings) {
        if (what === 'move') plan++
        else version++
        const next = sequenceOf(plan, version)
        expect(next).toBeGreaterThan(last)
        expect(planOf(next)).toBe(plan)
        last = next
      }
    }),
  )
})

test('mails from before plans were counted are of plan 0', () => {
  expect(planOf(3)).toBe(0)
})
