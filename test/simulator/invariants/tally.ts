import { countAnswers, noAnswers } from '../../../functions/audience/counted-as.ts'
import { asRow } from '../../../functions/audience/person.ts'
import { asCounted } from '../../../functions/audience/reconfirm.ts'
import { answersIn, hasPlaces, tallyFrom } from '../../../functions/audience/tally.ts'
import type { Invariant } from './invariant.ts'

/**
 * Every shown count adds up: what is counted where it changes, read by the letter in force, is what
 * the rows say. Before any change of plan it is so without the letter too.
 */
export const tally: Invariant = (_, { people, rows, letter }) => {
  const shares = rows(/#T$/).map(tallyFrom)
  const counted = [
    ...(letter ? [answersIn(shares, people.length, letter)] : []),
    ...((letter?.plan ?? 0) > 0 ? [] : [answersIn(shares, people.length)]),
  ]
  const are = countAnswers(
    people.map(person => asCounted(asRow(person), letter).answer),
    letter,
  )
  const kinds = Object.keys(noAnswers()).filter(kind => kind !== 'noAnswer') as (keyof typeof are)[]
  return [
    ...(hasPlaces(shares) ? [] : ['an answer was counted without its session and plan']),
    ...counted.flatMap(said =>
      kinds.flatMap(kind => (said[kind] === are[kind] ? [] : [`${said[kind]} are counted ${kind}, and ${are[kind]} are`])),
    ),
  ]
}
