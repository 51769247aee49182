import { isDeepStrictEqual } from 'node:util'
import type { Price } from '../../letter/letter.ts'
import { printedMoney } from '../../letter/money.ts'
import type { Comparison } from './comparison.ts'

export const priceChanges: Comparison = (was, becomes) => {
  if (isDeepStrictEqual(was.price, becomes.price)) return []
  const [from, to] = [amounts(was.price), amounts(becomes.price)]
  const says = from === to ? 'Vilkårene for betaling er ændret.' : `Prisen bliver ${to} i stedet for ${from}`
  return [{ what: 'price', field: 'price', says }]
}

const amounts = (price: Price | null): string => price?.categories.map(({ øre }) => printedMoney(øre, 'da')).join(' / ') ?? '0 kr.'
