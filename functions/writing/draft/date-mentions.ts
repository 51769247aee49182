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
  /** The last of several days, as in `3.-4. marts`. */
  until: { day: number; month: number } | null
  /** Where it stands in the words it was found in. */
  from: number
  to: number
}

// Norwegian months come with letters from the other side of the Skagerrak.
const norwegian = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember']
const names = [...monthNames.da, ...monthNames.en, ...norwegian]
const months = [...new Set(names.flatMap(name => [name, name.slice(0, 3)]))].join('|')
const weekdays = [...weekdayNames.da, ...weekdayNames.en]
const shortWeekdays = weekdays.map(name => `${name.slice(0, 3)}s?\\.`)

const dayNumber = String.raw`(?<!\d|\d[.:])\d{1,2}(?:st|nd|rd|th)?`
const forms = [
  String.raw`(?<![\d.:/-])(?<firstDay>\d{1,2})[./](?<firstMonth>\d{1,2})\.?\s{0,2}[-–—]\s{0,2}(?<day>\d{1,2})[./-](?<month>\d{1,2})(?:[./-]|\s)\s?(?<year>\d{4})\b`,
  String.raw`(?:(?<firstDay>${dayNumber})\.?\s{0,2}(?:[-–—]|til)\s{0,2}(?:den\s|d\.\s?)?)(?<day>\d{1,2})\.?\s{0,2}(?<month>${months})\b\.?(?:,?\s{1,2}(?<year>\d{4})\b)?`,
  String.raw`(?<others>(?:${dayNumber}\.?\s{0,2}(?:,|og|eller|and)\s{0,2}){0,9})(?<day>${dayNumber})\.?\s{0,2}(?:of\s)?(?<month>${months})\b\.?(?:,?\s{1,2}(?<year>\d{4})\b)?`,
  String.raw`(?<month>${months})\s{1,2}(?<day>${dayNumber}),?\s{1,2}(?<year>\d{4})\b`,
  String.raw`(?<![\d.:/-])(?<day>\d{1,2})[./-](?<month>\d{1,2})(?:[./-]|\s)\s?(?<year>\d{4})\b`,
  String.raw`(?<=(?:den|d\.|dag|dag d\.|dag den|senest|inden|frist:)\s{1,3})(?<day>\d{1,2})\/(?<month>\d{1,2})(?![\d/])`,
  String.raw`\b(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})\b`,
].map(
  form =>
    new RegExp(
      String.raw`(?:(?<!\p{L})(?<weekday>${[...weekdays, ...shortWeekdays].join('|')}),?\s{1,2})?(?:(?:den|d\.|the)\s{0,2})?${form}`,
      'giu',
    ),
)

/**
 * Every day a text names, in any of the ways Danes and Englishmen write one: `17., 18. og 19.
 * august` are three, `3.-4. marts` is one of two days.
 */
export function dateMentions(words: string): DateMention[] {
  if (!/\d/.test(words)) return []
  const found = forms
    .flatMap(form => [...words.matchAll(form)].flatMap(mentionsIn))
    .toSorted((a, b) => a.from - b.from || b.to - a.to || a.day - b.day)
  // What is part of a longer one is not one of its own: 4/6 in 4/6-2027.
  const whole: DateMention[] = []
  for (const mention of found) {
    const last = whole.at(-1)
    if (!last || mention.from >= last.to || (mention.from === last.from && mention.to === last.to)) whole.push(mention)
  }
  return joinedRanges(whole, words)
}

/** `3. marts – 4. marts 2027` */
function joinedRanges(mentions: DateMention[], words: string): DateMention[] {
  const joined: DateMention[] = []
  for (const mention of mentions) {
    const last = joined.at(-1)
    const between = last && mention.from >= last.to ? words.slice(last.to, mention.from) : ''
    if (last && !last.until && between.length < 12 && /^\s*(?:[-–—]|til|to)\s*$/i.test(between) && isSoonAfter(mention, last)) {
      last.until = { day: mention.day, month: mention.month }
      last.year ??= mention.year
      last.to = mention.to
    } else joined.push(mention)
  }
  return joined
}

/** Meetings last days, not weeks: "flyttet fra 1. april til 4. maj" is no range. */
const isSoonAfter = (last: DateMention, first: DateMention): boolean => {
  const days = (last.month - first.month) * 30 + last.day - first.day
  return days > 0 && days < 12
}

function mentionsIn({ 0: all, index, groups = {} }: RegExpExecArray): DateMention[] {
  const { others = '', day = '', month = '', year, weekday, firstDay, firstMonth } = groups
  const last = { day: Number.parseInt(day, 10), month: monthOf(month) }
  const days = firstDay
    ? [Number.parseInt(firstDay, 10)]
    : [...others.matchAll(/\d+/g), ...day.matchAll(/\d+/g)].map(([number]) => Number(number))
  const mention = {
    month: firstMonth ? Number(firstMonth) : last.month,
    year: year ? Number(year) : null,
    weekday: weekday ? weekdayOfName(weekday) : null,
    until: firstDay ? last : null,
    from: index,
    to: index + all.length,
  }
  // A leap year has every day there is.
  return days.filter(number => dateOf(mention.year ?? 2024, mention.month, number) !== null).map(number => ({ ...mention, day: number }))
}

const monthOf = (text: string): number =>
  /^\d/.test(text) ? Number(text) : (names.findIndex(name => name.toLowerCase().startsWith(text.slice(0, 3).toLowerCase())) % 12) + 1

export const weekdayOfName = (name: string): number =>
  (weekdays.findIndex(day => day.toLowerCase().startsWith(name.toLowerCase().slice(0, 3))) % 7) + 1

/**
 * `2026-05-04`; where no year is said or the weekday does not fit, `mandag den 17. august` for
 * somebody to mend.
 */
export function dateText({ day, month, year, weekday }: Pick<DateMention, 'day' | 'month' | 'year' | 'weekday'>): string {
  const date = year !== null && dateOf(year, month, day)
  if (date && (weekday === null || weekdayOf(date) === weekday)) return date
  const named = weekday ? `${weekdayNames.da[weekday - 1]} den ` : ''
  return [`${named}${day}. ${monthNames.da[month - 1]}`, year].filter(Boolean).join(' ')
}

export const sameDay = (a: Pick<DateMention, 'day' | 'month'>, b: Pick<DateMention, 'day' | 'month'>): boolean =>
  a.day === b.day && a.month === b.month
