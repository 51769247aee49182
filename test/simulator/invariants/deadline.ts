import type { Answer } from '../../../functions/audience/person.ts'
import type { FrozenLetter } from '../../../functions/letter/frozen-letter.ts'
import { clock, type Invariant } from './invariant.ts'
import { numberOf } from './seen.ts'

/** No request lives longer, and the letter it follows was in force while it did. */
const oneRequest = 12_000

const closingOf = ({ deadline, sessions }: FrozenLetter): string =>
  deadline?.closes ?? sessions.map(({ starts }) => starts).reduce((a, b) => (a > b ? a : b))

/** I8: the clock at the POST decides, with no grace in either direction. */
export const deadline: Invariant = ({ visits }, { lettersDuring, journal, together }) => {
  /** Of the letters somebody may have read just then, the first or the last to close. */
  const closings = (from: number, until: number) => lettersDuring(from, until).map(closingOf).toSorted()
  const handedOver = new Set(
    together
      .filter(commit => commit.some(({ after }) => after?.type === 'journal' && after.what === 'transferred'))
      .flatMap(commit => commit.map(({ after }) => `${after?.number} ${after?.at}`)),
  )
  const late = journal.flatMap(({ entry, written }) => {
    const [before, after] = [entry.before, entry.after] as [Answer | undefined, Answer | undefined]
    if (!entry.actor.startsWith('person:') || handedOver.has(`${entry.number} ${entry.at}`)) return []
    if (before && typeof before === 'object' && before.status === 'registered') return []
    // They still wish what they wished before the plan changed.
    if (typeof after === 'object' && before?.status === after.status && 'session' in after && 'plan' in after) return []
    const asks =
      typeof after === 'object' &&
      (after?.status === 'registered' ||
        after?.status === 'waitlisted' ||
        (after?.status === 'pendingApproval' && after.because === 'role'))
    const closes = closings(written - oneRequest, written).at(-1) ?? entry.at
    return asks && entry.at >= closes ? [`I8 number ${entry.number} got ${after.status} at ${entry.at}, and it closed at ${closes}`] : []
  })
  const early = visits.flatMap(({ path, from, until, answer }) => {
    if (numberOf(path) === undefined || !answer?.body.includes('name="action" value="late"')) return []
    const [closes] = closings(from - 1000, until)
    return closes && until < Date.parse(closes)
      ? [`I8 a page said at ${clock(until)} that it was too late, and it closes at ${closes}`]
      : []
  })
  return [...late, ...early]
}
