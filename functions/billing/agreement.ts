import { createHash } from 'node:crypto'
import type { OrderNumber, Person } from '../audience/person.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Price } from '../letter/letter.ts'
import { termsOf } from '../letter/terms.ts'
import type { PersonNumber } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

/** Who pays, as typed and checked. */
export interface Buyer {
  /** Thirteen digits, or empty. */
  ean: string
  reference: string
  name: string
  email: string
}

/**
 * What somebody agreed to when they registered at a price: stored word for word as the page showed
 * it, because a price or a sentence may change afterwards. Money in øre, ex VAT.
 */
export interface Agreement {
  number: PersonNumber
  order: OrderNumber
  category: string | null
  øre: number
  terms: string[]
  termsVersion: string
  binding: boolean
  buyer: Buyer
  agreedAt: Instant
  /**
   * Set when the participant gave the seat up. `because`: what made it free (`moved`, or staff's
   * words).
   */
  cancelled?: { at: Instant; percent: number; because?: string }
  /** Set when somebody else took the seat over, with an agreement of their own. */
  handedTo?: PersonNumber
  /** Percent that were to be paid when the participant was erased. */
  charged?: number
}

/**
 * Stands in the form and changes with every word or figure of the terms, so that nobody agrees to
 * others than they saw. The parts are put in an order of our own: a map that has been through
 * DynamoDB comes back in any.
 */
export function termsVersion({ price, language }: Pick<FrozenLetter, 'price' | 'language'>): string {
  if (price === null) return ''
  const figures = price.categories.map(({ category, øre }) => [category, øre])
  return createHash('sha256')
    .update(JSON.stringify([figures, price.binding, termsOf(price, language)]))
    .digest('hex')
    .slice(0, 16)
}

/** @param person as they are when it is made: their version is its order number */
export function agreement(letter: FrozenLetter, price: Price, person: Person, buyer: Buyer, now: Instant): Agreement {
  const { category, øre } = categoryFor(price, person)
  return {
    number: person.number,
    order: person.version,
    category,
    øre,
    terms: termsOf(price, letter.language),
    termsVersion: termsVersion(letter),
    binding: price.binding,
    buyer,
    agreedAt: now,
  }
}

/** A category is meant for whoever has its name as role; the first is for everybody else. */
export const categoryFor = ({ categories }: Price, { role }: Pick<Person, 'role'>): Price['categories'][number] =>
  categories.find(({ category }) => category !== null && category === role) ?? categories[0] ?? { category: null, øre: 0 }
