import type { Answer } from '../../../functions/audience/person.ts'
import { clock, type Invariant } from './invariant.ts'
import { numberOf } from './seen.ts'

/** I8: the clock at the POST decides, with no grace in either direction. */
export const deadline: Invariant = ({ visits }, { letter, journal, together }) => {
  if (!letter) return []
  const closes =
    letter.deadline?.closes ??
    letter.sessions
      .map(({ starts }) => starts)
      .toSorted()
      .at(-1)!
  const handedOver = new Set(
    together
      .filter(commit => commit.some(({ after }) => after?.type === 'journal' && after.what === 'transferred'))
      .flatMap(commit => commit.map(({ after }) => `${after?.number} ${after?.at}`)),
  )
  const late = journal.flatMap(({ entry }) => {
    const [before, after] = [entry.before, entry.after] as [Answer | undefined, Answer | undefined]
    if (!entry.actor.startsWith('person:') || handedOver.has(`${entry.number} ${entry.at}`)) return []
    if (before && typeof before === 'object' && before.status === 'registered') return []
    const asks =
      typeof after === 'object' &&
      (after?.status === 'registered' ||
        after?.status === 'waitlisted' ||
        (after?.status === 'pendingApproval' && after.because === 'role'))
    return asks && entry.at >= closes ? [`I8 number ${entry.number} got ${after.status} at ${entry.at}, and it closed at ${closes}`] : []
  })
  const early = visits.flatMap(({ path, until, answer }) =>
    numberOf(path) !== undefined && until < Date.parse(closes) && answer?.body.includes('name="action" value="late"')
      ? [`I8 a page said at ${clock(until)} that it was too late, and it closes at ${closes}`]
      : [],
  )
  return [...late, ...early]
}
