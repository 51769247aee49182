import type { Invariant } from './invariant.ts'

/** I3: an address stands in one row, and the same request made twice is answered alike. */
export const oneRegistration: Invariant = ({ visits }, { people }) => {
  const wrong: string[] = []
  for (const [email, same] of Map.groupBy(people, person => person.email))
    if (same.length > 1) wrong.push(`I3 ${email} has the numbers ${same.map(({ number }) => number).join(' and ')}`)
  for (const [index, one] of visits.entries()) {
    const others = visits.filter(
      visit => visit !== one && visit.path === one.path && visit.method === 'POST' && visit.from < one.until && visit.until > one.from,
    )
    const [other] = others
    if (one.method !== 'POST' || others.length !== 1 || !other || visits.indexOf(other) < index) continue
    const alike = JSON.stringify(one.fields) === JSON.stringify(other.fields) && one.who !== 'scanner'
    const [a, b] = [one.answer?.status ?? 500, other.answer?.status ?? 500]
    if (alike && a < 500 && b < 500 && a !== b) wrong.push(`I3 ${one.who} pressed ${one.fields.action} twice and got ${a} and ${b}`)
  }
  return wrong
}
