import type { PersonRow } from '../audience/person.ts'
import { sessionsOf } from '../audience/reconfirm.ts'
import type { Agreement } from '../billing/agreement.ts'
import { printedMoney } from '../letter/money.ts'
import type { Problem } from '../values/problem.ts'
import type { Drafted } from './drafted-change.ts'

/**
 * A calling off voids what is agreed. Who gave their seat up at a price before it has no agreement
 * any more but a charge: whether it is asked for is the organiser's to say, so they are told of it.
 */
export function owedAllTheSame(
  { letter, mailing: { name, change } }: Drafted,
  persons: readonly PersonRow[],
  agreements: readonly Pick<Agreement, 'number' | 'øre' | 'cancelled'>[],
): Problem[] {
  if (name !== 'called-off') return []
  const isOff = (row: PersonRow) => letter.off || sessionsOf(row, letter).some(session => change.sessions.includes(session))
  const concerned = new Set(persons.filter(isOff).map(({ number }) => number))
  // By the order, as it is charged: whose friend did not want the seat owes it too.
  const charges = agreements.flatMap(({ number, øre, cancelled }) =>
    cancelled?.percent && concerned.has(number) ? [Math.round((øre * cancelled.percent) / 100)] : [],
  )
  if (charges.length === 0) return []
  const money = printedMoney(
    charges.reduce((sum, amount) => sum + amount, 0),
    'da',
  )
  const says = `${charges.length} har meldt fra mod betaling før aflysningen, ${money} ekskl. moms i alt. Det bliver stående i fakturagrundlaget. Slet det der, hvis I ikke vil opkræve det.`
  return [{ at: 'letter.md: price', code: 'OWED-ALL-THE-SAME', level: 'warning', says, figures: { people: charges.length } }]
}
