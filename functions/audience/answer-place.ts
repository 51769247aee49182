import { type CountedAs, countedAs } from './counted-as.ts'
import type { Answer, PersonRow } from './person.ts'
import { asCounted, isOpenAnswer, type Plans } from './reconfirm.ts'

/**
 * All that the letter in force asks of an answer to know what it counts as, as one text (a grouping
 * key): status, session, the plan it was a yes to, and the session that became part of this one.
 * Null of an answer no plan changes any more.
 */
export function placeOf(answer: Answer): string | null {
  if (!isOpenAnswer(answer)) return null
  const { status, session, plan = 0 } = answer
  return [status, session, plan, ...('mergedFrom' in answer ? [answer.mergedFrom] : [])].join('/')
}

/**
 * What all who answered so are counted as now: one who stands for them is read as each of them
 * would be.
 */
export function countedAt(place: string, letter: Plans): CountedAs {
  const [status, session, plan, mergedFrom] = place.split('/')
  const answer = { status, session, plan: Number(plan), ...(mergedFrom && { mergedFrom }) }
  const one = { number: 0, municipality: null, answer } as unknown as PersonRow
  return countedAs(asCounted(one, letter).answer, letter)
}
