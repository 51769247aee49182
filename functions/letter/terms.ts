import type { Language } from '../values/language.ts'
import type { Price } from './letter.ts'
import { priceWords } from './price-words.ts'

/**
 * The terms as they stand under the tick, a sentence each. What is shown is what is agreed, so this
 * is also what is kept.
 */
export function termsOf(price: Price, language: Language): string[] {
  const words = priceWords(language).terms
  const steps = price.cancellation.toSorted((a, b) => b.daysBefore - a.daysBefore)
  const sentences = steps.map(({ daysBefore, percent }, index) => {
    if (percent === 0) return words.free(daysBefore)
    // *Later* needs something before it.
    if (percent === 100) return index === 0 ? words.wholeFromTheStart : words.whole
    return words.part(daysBefore, percent)
  })
  if (steps.length === 0) sentences.push(price.binding ? words.wholeFromTheStart : words.freeAlways)
  return [words.passOn, ...sentences, ...(price.releaseOnVenueChange ? [words.venueChange] : [])]
}
