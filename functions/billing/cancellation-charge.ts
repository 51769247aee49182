import type { Person } from '../audience/person.ts'
import type { FrozenSession } from '../letter/frozen-letter.ts'
import type { CancellationStep, Price } from '../letter/letter.ts'
import type { Charge } from '../letter/money.ts'
import { hour, type Instant, later, second } from '../values/instant.ts'
import { categoryFor } from './agreement.ts'

/**
 * What giving a seat up costs at a moment, in percent: that of the first step whose end is still to
 * come; binding without steps is all of it.
 */
export function chargeFor(price: Price, session: Pick<FrozenSession, 'id' | 'starts'>, now: Instant): number {
  const steps = price.cancellation.toSorted((a, b) => b.daysBefore - a.daysBefore)
  return steps.find(step => now < endOf(step, session))?.percent ?? steps.at(-1)?.percent ?? (price.binding ? 100 : 0)
}

/**
 * A letter frozen before last days were kept with it counts hours, as it said to those who agreed.
 */
const endOf = ({ ends, daysBefore }: CancellationStep, { id, starts }: Pick<FrozenSession, 'id' | 'starts'>): Instant =>
  ends?.find(({ session }) => session === id)?.at ?? later(starts, second - daysBefore * 24 * hour)

/** The same as an amount, before VAT. */
export function chargeOf(price: Price, session: Pick<FrozenSession, 'id' | 'starts'>, person: Pick<Person, 'role'>, now: Instant): Charge {
  const percent = chargeFor(price, session, now)
  return { percent, amount: Math.round((categoryFor(price, person).øre * percent) / 100) }
}
