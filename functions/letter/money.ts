import type { Language } from '../values/language.ts'
import { priceWords } from './price-words.ts'

/** Danish VAT on what municipal associations charge for: 25 %. */
const vatShare = 0.25

export interface Amount {
  /** All in øre. */
  net: number
  vat: number
  total: number
}

export function withVat(net: number): Amount {
  const vat = Math.round(net * vatShare)
  return { net, vat, total: net + vat }
}

/** `618,75 kr.` / `DKK 618.75`, held together by a no-break space. */
export function printedMoney(øre: number, language: Language): string {
  const amount = new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', { minimumFractionDigits: 2 }).format(øre / 100)
  return language === 'da' ? `${amount}\u00a0kr.` : `DKK\u00a0${amount}`
}

/**
 * `495,00 kr. ekskl. moms (618,75 kr. inkl. moms)`: a municipality compares prices without VAT and
 * pays with it.
 */
export const printedPrice = (øre: number, language: Language): string =>
  priceWords(language).withAndWithoutVat(printedMoney(øre, language), printedMoney(withVat(øre).total, language))

/** What giving up a seat costs now. */
export interface Charge {
  percent: number
  /** In øre, before VAT. */
  amount: number
}
