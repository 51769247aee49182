import type { Answer } from '../../../functions/audience/person.ts'
import type { Invariant } from './invariant.ts'

/**
 * I18: where a seat binds, nobody has one without having ticked the terms themselves, or having
 * been handed it by somebody who had.
 */
export const consent: Invariant = ({ visits, officeVisits }, { letter, personChanges, changes }) => {
  if (!letter?.price) return []
  const byInvocation = new Map(visits.map(visit => [visit.by, visit]))
  const wrong: string[] = []
  for (const { pk, by, before } of changes) {
    if (!pk.endsWith('#B') || before) continue
    const visit = byInvocation.get(by)
    // Staff say that it was agreed with whoever phones.
    const phoned = officeVisits.find(at => at.by === by)?.fields
    if (phoned?.agreed === 'yes' || phoned?.action === 'handOver') continue
    const ticked = visit?.method === 'POST' && (visit.fields.consent === 'yes' || visit.fields.action === 'handOver')
    if (!ticked || visit.who === 'scanner') wrong.push(`I18 terms were agreed to without a tick, by ${visit?.who ?? 'nobody'}`)
  }
  for (const { is } of personChanges) {
    const answer: Answer | undefined = is?.answer
    if (answer?.status !== 'registered') continue
    const agreed = changes.some(({ pk, sk }) => pk.endsWith('#B') && sk.startsWith(String(is!.number).padStart(7, '0')))
    if (answer.agreed === undefined || !agreed) wrong.push(`I18 number ${is!.number} is registered at a price and has agreed to nothing`)
  }
  return [...new Set(wrong)]
}
