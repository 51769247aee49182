import { weekdayNames } from '../../schedule/calendar-words.ts'
import { dateOf, localDate, weekdayOf } from '../../schedule/local-time.ts'
import type { Instant } from '../../values/instant.ts'
import { yearCandidates } from '../front-matter/dates.ts'
import { dateMentions } from './date-mentions.ts'

/** False for `17. august`. */
export const hasYear = (date: string): boolean => /\b\d{4}\b/.test(date)

/**
 * The days a date without a year could be, each with its weekday, for somebody who knows which.
 * Where the meeting's own year is said, a deadline can only be the one before it; an invitation to
 * a day gone by is no candidate either.
 */
export function possibleDays(date: string, now: Instant, meeting = ''): string[] {
  const [written] = dateMentions(date)
  if (written && /^\d{4}-/.test(meeting)) {
    const year = Number(meeting.slice(0, 4))
    const day = [year, year - 1].flatMap(number => dateOf(number, written.month, written.day) ?? []).find(candidate => candidate <= meeting)
    return day ? [`${day} er en ${weekdayNames.da[weekdayOf(day) - 1]}`] : []
  }
  return yearCandidates(date, now).filter(candidate => candidate >= localDate(now))
}
