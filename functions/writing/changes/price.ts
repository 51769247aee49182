import { isDeepStrictEqual } from 'node:util'
import type { Price } from '../../letter/letter.ts'
import { printedMoney } from '../../letter/money.ts'
import type { Comparison } from './comparison.ts'

export const priceChanges: Comparison = (was, becomes) => {
  if (isDeepStrictEqual(asWritten(was.price), asWritten(becomes.price))) return []
  const [from, to] = [amounts(was.price), amounts(becomes.price)]
  const says = from === to ? 'Vilkårene for betaling er ændret.' : `Prisen bliver ${to} i stedet for ${from}`
  return [{ what: 'price', field: 'price', says }]
}

/**
 * The days the steps end on follow the sessions: a meeting that is moved takes them along, and
 * nobody has written other terms.
 */
const asWritten = (price: Price | null) => price && { ...price, cancellation: price.cancellation.map(({ ends: _, ...step }) => step) }

const amounts = (price: Price | null): string => price?.categories.map(({ øre }) => printedMoney(øre, 'da')).join(' / ') ?? '0 kr.'
