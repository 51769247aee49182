import type { Invariant } from './invariant.ts'
import { standing } from './plans.ts'

/** What is called off costs nothing: no agreement of it stands in the invoice basis with a sum. */
export const voided: Invariant = ({ shown }, { people, letter }) =>
  people.flatMap(person => {
    if (!standing(person, letter).calledOff) return []
    const charged = shown?.exported.charged.filter(line => line.number === person.number && line.percent > 0) ?? []
    return charged.map(({ percent }) => `F32 number ${person.number} is charged ${percent} percent for what was called off`)
  })
