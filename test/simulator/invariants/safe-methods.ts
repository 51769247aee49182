import type { Invariant } from './invariant.ts'

/** I17: opening a page changes nothing and mails nobody. */
export const safeMethods: Invariant = ({ visits, calls }) => {
  const looking = new Set(visits.filter(({ method }) => method !== 'POST').map(({ by }) => by))
  return calls
    .filter(({ by, operation }) => looking.has(by) && !/^(Get|BatchGet)Item$|^Query$/.test(operation))
    .map(({ operation, of }) => `I17 looking at a page led to ${operation} ${of}`)
}
