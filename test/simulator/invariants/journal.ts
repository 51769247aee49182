import { isDeepStrictEqual } from 'node:util'
import { asRow } from '../../../functions/audience/person.ts'
import { asOfLetter } from '../../../functions/audience/reconfirm.ts'
import type { Invariant } from './invariant.ts'

/** No request lives longer. */
const oneRequest = 12_000

/**
 * I12: whatever changes of a person's answer or of whether they are mailed stands in the log,
 * written together with it, and the log tells what is true now.
 */
export const journalled: Invariant = (_, { personChanges, journal, people, lettersDuring }) => {
  const wrong: string[] = []
  for (const { at, was, is, commit } of personChanges) {
    if (!was || !is) continue
    const entries = commit.flatMap(({ after }) => (after?.type === 'journal' && after.number === is.number ? [after] : []))
    if (!isDeepStrictEqual(was.answer, is.answer)) {
      // What became of their session stands in the log as a change of plan; from there they go on.
      const befores = [was.answer, ...lettersDuring(at - oneRequest, at).map(letter => asOfLetter(asRow(was), letter).answer)]
      const told = entries.filter(
        entry => befores.some(before => isDeepStrictEqual(entry.before, before)) && isDeepStrictEqual(entry.after, is.answer),
      )
      if (told.length !== 1) wrong.push(`I12 the change of ${is.number} to ${is.answer.status} stands ${told.length} times in the log`)
    }
    if (!isDeepStrictEqual(was.suppression, is.suppression)) {
      const now = is.suppression?.because ?? 'none'
      if (!entries.some(({ after, what }) => after === now || what === 'addressCorrected'))
        wrong.push(`I12 that ${is.number} is now ${now} does not stand in the log`)
    }
  }
  for (const { number, answer } of people) {
    const last = journal.findLast(
      ({ entry }) => entry.number === number && typeof entry.after === 'object' && entry.after !== null && 'status' in entry.after,
    )
    const told = last?.entry.after ?? { status: 'noAnswer' }
    if (!isDeepStrictEqual(told, answer))
      wrong.push(`I12 the log of ${number} ends with ${JSON.stringify(told)}, and it is ${JSON.stringify(answer)}`)
  }
  return wrong
}
