import { weekdayNames } from '../../schedule/calendar-words.ts'
import { daysBefore, weekdayOf } from '../../schedule/local-time.ts'
import { weekdayOfName } from './date-mentions.ts'

/** A day told by another: `senest to uger før`, `på torsdag`, `mandagen før`. */
export interface RelativeDay {
  /** As it is written. */
  words: string
  from: number
  to: number
  date: (other: string) => string
}

const numbers = ['en', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti']
const weekday = weekdayNames.da.join('|')
const before = new RegExp(
  String.raw`(?<!\p{L})(?:(?:(?<count>\d{1,2}|${numbers.join('|')}|et)\s(?<unit>uger?|dage?|døgn)|(?<day>dagen|aftenen)|(?<weekday>${weekday})en)\s(?:før|inden|forinden)(?!\p{L}))`,
  'giu',
)
const coming = new RegExp(String.raw`(?<!\p{L})(?:på|nu på|førstkommende)\s(?<weekday>${weekday})(?!\p{L})(?!\s(?:den|d\.|\d))`, 'giu')

/** Days told by how long they are before the meeting. */
export const daysBeforeMeeting = (words: string): RelativeDay[] =>
  [...words.matchAll(before)].map(({ 0: all, index, groups = {} }) => ({
    words: all,
    from: index,
    to: index + all.length,
    date: meeting => {
      if (groups.weekday) return lastWeekdayBefore(meeting, weekdayOfName(groups.weekday))
      if (groups.day) return daysBefore(meeting, 1)
      const typed = groups.count?.toLowerCase() ?? ''
      const count = /^\d/.test(typed) ? Number(typed) : typed === 'et' ? 1 : numbers.indexOf(typed) + 1
      return daysBefore(meeting, groups.unit?.startsWith('u') ? 7 * count : count)
    },
  }))

/** Days told from the one on which the letter was written: *på torsdag* is the next one. */
export const daysAfterWriting = (words: string): RelativeDay[] =>
  [...words.matchAll(coming)].map(({ 0: all, index, groups = {} }) => ({
    words: all,
    from: index,
    to: index + all.length,
    date: written => nextWeekdayAfter(written, weekdayOfName(groups.weekday ?? '')),
  }))

const lastWeekdayBefore = (date: string, wanted: number): string => daysBefore(date, (weekdayOf(date) - wanted + 7) % 7 || 7)

const nextWeekdayAfter = (date: string, wanted: number): string => daysBefore(date, -((wanted - weekdayOf(date) + 7) % 7 || 7))
