import { clock, type Invariant } from './invariant.ts'
import { numberOf } from './seen.ts'

/**
 * F33: whoever has opted out is mailed because of nobody but themselves and staff. That somebody
 * they have registered does not come, and costs them nothing, follows from their own order: once
 * for each they named.
 */
export const optedOut: Invariant = ({ visits }, { changes, during }) => {
  const byInvocation = new Map(visits.filter(({ method }) => method === 'POST').map(visit => [visit.by, visit]))
  const told = new Set<string>()
  return changes.flatMap(({ sk, at, by, before, after }) => {
    if (after?.type !== 'outbox' || before || after.kind === 'staff-notice') return []
    const visit = byInvocation.get(by)
    const number = Number(after.number)
    const asker = visit && numberOf(visit.path)
    if (asker === undefined || asker === number) return []
    const named = `${number} of ${asker}`
    if (after.ended === 'colleague' && after.other === asker && !told.has(named)) {
      told.add(named)
      return []
    }
    // As it was before this.
    const [person] = during(number, at, at)
    return person?.suppression?.because === 'optedOut' && person.suppression.since < clock(at)
      ? [`F33 ${after.kind} to ${number}, who had opted out, because of ${asker} (${sk})`]
      : []
  })
}
