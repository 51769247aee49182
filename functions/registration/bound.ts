import type { Answer, Person } from '../audience/person.ts'
import { releasedBecause } from '../audience/reconfirm.ts'
import { chargeOf } from '../billing/cancellation-charge.ts'
import type { FrozenLetter, FrozenSession } from '../letter/frozen-letter.ts'
import type { Charge } from '../letter/money.ts'
import type { PersonNumber } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { Known } from './decision.ts'
import type { Registering } from './wish.ts'

/**
 * Somebody else registered them, and they have not said yes themselves (consent, double opt-in).
 */
export const awaitsOwnYes = (answer: Answer): answer is AskedByOthers =>
  namer(answer) !== undefined && !('ownYes' in answer && answer.ownYes)

type AskedByOthers = Extract<Answer, { by?: PersonNumber }>

const namer = (answer: Answer): PersonNumber | undefined => ('by' in answer ? answer.by : undefined)

/**
 * Whose word a seat or a request stands on, where it is not their own. Neither another day nor
 * staff's yes makes it theirs; agreeing to the terms does.
 */
export function onWhoseWord({ letter, person: { answer } }: Known, wish: Pick<Registering, 'by' | 'buyer'>) {
  if (wish.by !== undefined) return { by: wish.by }
  if (!letter.price || wish.buyer || !awaitsOwnYes(answer) || answer.by === undefined) return {}
  return { by: answer.by, ...(answer.instead && { instead: answer.instead }) }
}

/**
 * The order of whoever handed them the seat and was bound by it. Else a seat could be handed to a
 * friend who then says no, and nobody paid.
 */
export const orderInstead = (answer: Answer) => (awaitsOwnYes(answer) ? answer.instead : undefined)

/**
 * What giving the seat up costs now: nothing until it is their own yes that is taken back, and
 * nothing while a change of the meeting gives the right to withdraw (release right).
 */
export function chargeNow(letter: FrozenLetter, session: FrozenSession, person: Person, now: Instant): Charge | null {
  if (!letter.price) return null
  const free = awaitsOwnYes(person.answer) || releasedBecause(person.answer, letter, now) !== null
  return free ? { percent: 0, amount: 0 } : chargeOf(letter.price, session, person, now)
}
