import { epoch, type Instant } from '../values/instant.ts'
import type { Language } from '../values/language.ts'
import type { CancellationStep, Price } from './letter.ts'
import { priceWords } from './price-words.ts'

/**
 * The terms as they stand under the tick, a sentence each. What is shown is what is agreed, so this
 * is also what is kept.
 * @param now leaves out the steps whose time is over by then
 */
export function termsOf(price: Price, language: Language, now?: Instant): string[] {
  const words = priceWords(language).terms
  const all = price.cancellation.toSorted((a, b) => b.daysBefore - a.daysBefore)
  const steps = all.filter((step, index) => index === all.length - 1 || now === undefined || !isOver(step, now))
  const sentences = steps.map((step, index) => {
    const { daysBefore, percent } = step
    const isRest = daysBefore === 0 || (now !== undefined && isOver(step, now))
    if (isRest && percent === 0) return words.freeAlways
    // *Later* needs something before it.
    if (percent === 100) return index === 0 ? words.wholeFromTheStart : words.whole
    if (isRest) return index === 0 ? words.partFromTheStart(percent) : words.part(percent)
    const until = step.ends?.length ? words.through(untilWhen(step.ends, words.dayOf)) : words.until(daysBefore)
    return percent === 0 ? words.free(until) : words.partUntil(until, percent)
  })
  if (steps.length === 0) sentences.push(price.binding ? words.wholeFromTheStart : words.freeAlways)
  return [words.passOn, ...sentences, ...(price.releaseOnVenueChange ? [words.venueChange] : [])]
}

const isOver = ({ ends = [] }: CancellationStep, now: Instant): boolean =>
  ends.length > 0 && ends.every(({ at }) => epoch(at) <= epoch(now))

/** One date, or where the meeting is on several days each with the day it goes with. */
function untilWhen(ends: NonNullable<CancellationStep['ends']>, dayOf: (date: string, day: string) => string): string {
  const dates = new Map(ends.map(({ date, day }) => [date, dayOf(date, day)]))
  return dates.size === 1 ? (ends[0]?.date ?? '') : [...dates.values()].join(', ')
}
