import type { Person } from '../audience/person.ts'
import { loadLastBuyer } from '../billing/last-buyer.ts'
import type { Platform } from '../platform/platform.ts'
import type { Typed } from './fields/typed.ts'

/**
 * The form as if its sender had typed who paid last for their municipality, where they ticked that;
 * what they did type stands. For the server only: whoever holds the link is not shown another's
 * name, address or reference.
 */
export async function asLastTime(house: Pick<Platform, 'table'>, { municipality }: Person, typed: Typed): Promise<Typed> {
  const last = typed.asLastTime && municipality && (await loadLastBuyer(house, municipality))
  if (!last) return typed
  return {
    ...typed,
    ean: typed.ean?.trim() || last.ean,
    reference: typed.reference?.trim() || last.reference,
    buyerName: typed.buyerName?.trim() || last.name,
    buyerEmail: typed.buyerEmail?.trim() || last.email,
  }
}
