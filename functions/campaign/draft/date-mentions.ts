import { monthNames, weekdayNames } from '../../schedule/calendar-words.ts'
import { dateOf } from '../../schedule/local-time.ts'
import { readDate } from '../front-matter/dates.ts'

/** A day somebody names in a text. */
export interface DateMention {
  /** `2026-05-04`, or `17. august` where the year is not said: it is never guessed. */
  date: string
  /** Where it stands in the words it was found in. */
  from: number
  to: number
}

const months = [...monthNames.da, ...monthNames.en].flatMap(name => [name, name.slice(0, 3)]).join('|')
const weekdays = [...weekdayNames.da, ...weekdayNames.en].join('|')

const day = String.raw`(?<!\d|[.:]\d)\d{1,2}(?:st|nd|rd|th)?`
const dayFirst = String.raw`((?:${day}\.?\s*(?:,|og|eller|and)\s*)*)(${day})\.?\s*(?:of\s+)?(${months})\b\.?(?:,?\s+(\d{4})\b)?`
const monthFirst = String.raw`(${months})\s+(${day}),?\s+(\d{4})\b`
const numbers = String.raw`(?<![\d.:/-])(\d{1,2})[./-](\d{1,2})(?:[./-]|\s)\s?(\d{4})\b`
const slashed = String.raw`(?<=(?:den|d\.|dag)\s+)(\d{1,2})\/(\d{1,2})(?![\d/])`
const yearFirst = String.raw`\b(\d{4})-(\d{2})-(\d{2})\b`
const written = new RegExp(
  String.raw`(?:(${weekdays}),?\s+)?(?:(?:den|d\.|the)\s*)?(?:${dayFirst}|${monthFirst}|${numbers}|${slashed}|${yearFirst})`,
  'giu',
)

export function dateMentions(words: string): DateMention[] {
  return [...words.matchAll(written)].flatMap(match => {
    const [all, , others, d1, m1, y1, m2, d2, y2, d3, m3, y3, d4, m4, y5, m5, d5] = match
    const place = { from: match.index, to: match.index + all.length }
    const month = m1 ?? m2
    const asNumber = month ? monthNumber(month) : Number(m3 ?? m4 ?? m5)
    const year = y1 ?? y2 ?? y3 ?? y5
    const days = [...(others ?? '').matchAll(/\d+/g)].map(([number]) => number)
    return [...days, d1 ?? d2 ?? d3 ?? d4 ?? d5 ?? ''].flatMap(number => {
      const date = named(Number.parseInt(number, 10), asNumber, year === undefined ? null : Number(year))
      return date ? [{ date, ...place }] : []
    })
  })
}

const monthNumber = (name: string): number =>
  ([...monthNames.da, ...monthNames.en].findIndex(month => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) % 12) + 1

function named(dayOfMonth: number, month: number, year: number | null): string | null {
  if (year !== null) return dateOf(year, month, dayOfMonth)
  // A leap year has every day.
  return dateOf(2024, month, dayOfMonth) && `${dayOfMonth}. ${monthNames.da[month - 1]}`
}

/** False for `17. august`. */
export const hasYear = (date: string): boolean => typeof readDate(date) === 'string'
