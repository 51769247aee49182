import { usualPerson } from '../../../functions/audience/usual-person.ts'
import type { Agreement } from '../../../functions/billing/agreement.ts'
import { invoiceLines } from '../../../functions/export/invoice-basis.ts'
import { clock, type Invariant } from './invariant.ts'

/** F32: at every instant the invoice basis charges a person once, whatever they did first. */
export const oneCharge: Invariant = (_, { together, letter }) => {
  if (!letter?.price) return []
  const wrong: string[] = []
  const persons = new Map<string, never>()
  const orders = new Map<string, Agreement>()
  for (const commit of together) {
    const mine = commit.filter(({ pk }) => /#B$|#P#\d+$/.test(pk))
    for (const { pk, sk, after } of mine) {
      if (!after) persons.delete(sk)
      else if (pk.endsWith('#B')) orders.set(sk, after as unknown as Agreement)
      else persons.set(sk, { ...usualPerson(), ...after } as never)
    }
    if (mine.length === 0) continue
    const changed = new Set(mine.map(({ sk }) => sk.slice(0, 7)))
    const lines = invoiceLines({
      campaign: letter.campaign,
      persons: [...persons].flatMap(([sk, person]) => (changed.has(sk) ? [person] : [])),
      agreements: [...orders.values()],
      letter: undefined,
    })
    for (const [number, theirs] of Map.groupBy(lines, ({ agreed }) => agreed.number))
      if (theirs.filter(({ percent }) => percent > 0).length > 1)
        wrong.push(`F32 at ${clock(mine[0]!.at)} number ${number} was charged twice`)
  }
  return [...new Set(wrong)].slice(0, 5)
}
