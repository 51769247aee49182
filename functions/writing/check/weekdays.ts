import { warning } from '../../letter/finding.ts'
import { monthNames, weekdayNames } from '../../schedule/calendar-words.ts'
import { dateOf, weekdayOf } from '../../schedule/local-time.ts'
import { bodyLines } from './body-lines.ts'
import type { Rule } from './rule.ts'

const inWords = new RegExp(
  `(${weekdayNames.da.join('|')})(?:,? d(?:en|\\.))? (\\d{1,2})\\. (${monthNames.da.join('|')})(?: (\\d{4}))?`,
  'gi',
)

/**
 * *Tirsdag den 4. maj* in the text when 4 May is a Monday. A date without a year is one in the year
 * of the meeting.
 */
export const weekdaysFitDates: Rule = letter =>
  bodyLines(letter).flatMap(({ line, text }) =>
    [...text.matchAll(inWords)].flatMap(([written, weekday = '', day = '', month = '', year]) => {
      const inYear = Number(year ?? letter.sessions[0].date.slice(0, 4))
      const date = dateOf(inYear, monthNames.da.indexOf(month.toLowerCase()) + 1, Number(day))
      const really = date && weekdayNames.da[weekdayOf(date) - 1]
      return really === weekday.toLowerCase()
        ? []
        : [
            warning(
              line,
              'WEEKDAY',
              `»${written}« passer ikke: ${really ? `Den ${day}. ${month} ${inYear} er en ${really}` : 'Den dag findes ikke'}.`,
              ...(really ? [{ do: 'replace' as const, this: written, by: written.replace(weekday, sameCase(really, weekday)) }] : []),
            ),
          ]
    }),
  )

const sameCase = (word: string, like: string) => (/^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word)
