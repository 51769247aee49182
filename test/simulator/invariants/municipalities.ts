import { asRow, type Person, type Seat } from '../../../functions/audience/person.ts'
import { asOfLetter } from '../../../functions/audience/reconfirm.ts'
import type { Invariant } from './invariant.ts'

/**
 * F2: a seat counts in the set of the municipality its person has answered from: of two clicks from
 * two municipalities one counts, in the row and in the set.
 */
export const municipalities: Invariant = (_, { blocks, people: read, letter }) => {
  const people = letter ? read.map(person => asOfLetter(asRow(person), letter)) : read
  const wrong: string[] = []
  for (const { session, sk, ...sets } of blocks)
    for (const [name, set] of Object.entries(sets).filter(([name]) => /^m(\d+|none)$/.test(name)))
      for (const as of set as Set<number>) {
        const sitting = people.find(
          ({ answer }) =>
            (answer.status === 'registered' && answer.session === session && answer.seat?.as === as) ||
            (answer.status === 'waitlisted' && answer.session === session && answer.offer?.seat.as === as),
        )
        if (!sitting) continue
        const seat = sitting.answer.status === 'registered' ? sitting.answer.seat : offeredTo(sitting)
        // A seat that was handed over goes on counting where it was taken.
        const home = seat?.as === sitting.number ? `m${sitting.municipality ?? 'none'}` : seat?.countsIn
        if (home !== name) wrong.push(`F2 number ${sitting.number} of ${home} counts in ${name} of ${session} (${sk})`)
      }
  return wrong
}

const offeredTo = ({ answer }: Person): Seat | undefined => (answer.status === 'waitlisted' ? answer.offer?.seat : undefined)
