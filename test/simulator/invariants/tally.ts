import { countAnswers } from '../../../functions/audience/counted-as.ts'
import type { Invariant } from './invariant.ts'

/** Every shown count adds up: what is counted where it changes is what the rows say. */
export const tally: Invariant = (_, { people, rows, letter }) => {
  // Once plans have changed what answers mean is worked out from the people, and nobody reads it.
  if ((letter?.plan ?? 0) > 0) return []
  const { noAnswer: _noAnswer, ...said } = countAnswers(people.map(({ answer }) => answer))
  const counted = (what: string) => rows(/#T$/).reduce((sum, row) => sum + Number(row[what] ?? 0), 0)
  return Object.entries(said).flatMap(([what, of]) => (counted(what) === of ? [] : [`${counted(what)} are counted ${what}, and ${of} are`]))
}
