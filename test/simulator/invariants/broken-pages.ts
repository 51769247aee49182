import type { Invariant } from './invariant.ts'

/**
 * A page breaks only when something under it does: without a fault nobody is told that something
 * went wrong on our side.
 */
export const brokenPages: Invariant = ({ visits, calls }) => {
  const faulty = new Set(calls.filter(({ fault }) => fault !== null).map(({ by }) => by))
  return visits.flatMap(({ by, answer, who, fields }) =>
    answer !== null && answer.status >= 500 && !faulty.has(by)
      ? [`I13 ${who} sent ${fields.action ?? 'nothing'} and got ${answer.status}, and nothing was wrong`]
      : [],
  )
}
