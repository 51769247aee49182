import { monthNames, weekdayNames } from '../../schedule/calendar-words.ts'
import { dateOf, weekdayOf } from '../../schedule/local-time.ts'

/** A day somebody names in a text. */
export interface DateMention {
  day: number
  month: number
  /** Null where the text does not say it: a year is never guessed. */
  year: number | null
  /** Monday is 1; null where none is said. */
  weekday: number | null
  /** Where it stands in the words it was found in. */
  from: number
  to: number
}

const names = [...monthNames.da, ...monthNames.en]
const months = names.flatMap(name => [name, name.slice(0, 3)]).join('|')
const weekdays = [...weekdayNames.da, ...weekdayNames.en]

const dayNumber = String.raw`(?<!\d|[.:]\d)\d{1,2}(?:st|nd|rd|th)?`
const forms = [
  String.raw`(?<others>(?:${dayNumber}\.?\s*(?:,|og|eller|and)\s*)*)(?<day>${dayNumber})\.?\s*(?:of\s+)?(?<month>${months})\b\.?(?:,?\s+(?<year>\d{4})\b)?`,
  String.raw`(?<month>${months})\s+(?<day>${dayNumber}),?\s+(?<year>\d{4})\b`,
  String.raw`(?<![\d.:/-])(?<day>\d{1,2})[./-](?<month>\d{1,2})(?:[./-]|\s)\s?(?<year>\d{4})\b`,
  String.raw`(?<=(?:den|d\.|dag|senest|inden|frist:)\s+)(?<day>\d{1,2})\/(?<month>\d{1,2})(?![\d/])`,
  String.raw`\b(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})\b`,
].map(form => new RegExp(String.raw`(?:(?<weekday>${weekdays.join('|')}),?\s+)?(?:(?:den|d\.|the)\s*)?${form}`, 'giu'))

/**
 * Every day a text names, in any of the ways Danes and Englishmen write one: `17., 18. og 19.
 * august` are three.
 */
export function dateMentions(words: string): DateMention[] {
  return forms.flatMap(form => [...words.matchAll(form)].flatMap(mentionsIn)).toSorted((a, b) => a.from - b.from || a.day - b.day)
}

function mentionsIn({ 0: all, index, groups = {} }: RegExpExecArray): DateMention[] {
  const { others = '', day = '', month = '', year, weekday } = groups
  const days = [...others.matchAll(/\d+/g), ...day.matchAll(/\d+/g)].map(([number]) => Number(number))
  const mention = {
    month: monthOf(month),
    year: year ? Number(year) : null,
    weekday: weekday ? weekdayOfName(weekday) : null,
    from: index,
    to: index + all.length,
  }
  // A leap year has every day there is.
  return days.filter(number => dateOf(mention.year ?? 2024, mention.month, number) !== null).map(number => ({ ...mention, day: number }))
}

const monthOf = (text: string): number =>
  /^\d/.test(text) ? Number(text) : (names.findIndex(name => name.toLowerCase().startsWith(text.slice(0, 3).toLowerCase())) % 12) + 1

const weekdayOfName = (name: string): number => (weekdays.findIndex(day => day.toLowerCase() === name.toLowerCase()) % 7) + 1

/**
 * `2026-05-04`; where no year is said or the weekday does not fit, `mandag den 17. august` for
 * somebody to mend.
 */
export function dateText({ day, month, year, weekday }: DateMention): string {
  const date = year !== null && dateOf(year, month, day)
  if (date && (weekday === null || weekdayOf(date) === weekday)) return date
  const named = weekday ? `${weekdayNames.da[weekday - 1]} den ` : ''
  return [`${named}${day}. ${monthNames.da[month - 1]}`, year].filter(Boolean).join(' ')
}

export const sameDay = (a: DateMention, b: DateMention): boolean => a.day === b.day && a.month === b.month
