import { blocker, warning } from '../../letter/finding.ts'
import { monthNames } from '../../schedule/calendar-words.ts'
import { closingTime, firstStart } from '../../schedule/letter-moments.ts'
import { daysBetween, localDate } from '../../schedule/local-time.ts'
import { printedDate } from '../../schedule/printed-dates.ts'
import { bodyLines } from './body-lines.ts'
import type { Rule } from './rule.ts'

export const deadlineBeforeTheMeeting: Rule = letter => {
  const { deadline, lines } = letter
  const closes = closingTime(letter)
  const meeting = localDate(firstStart(letter))
  if (!deadline || !closes || closes <= firstStart(letter)) return []
  const line = lines.deadline ?? 1
  if (deadline.date === meeting && deadline.time === null)
    return [
      warning(
        line,
        'DEADLINE-SAME-DAY',
        'Fristen er samme dag som mødet og gælder hele dagen, også efter mødet. Skriv et klokkeslæt med, fx »2026-05-04 12.00«.',
        { do: 'set', field: 'deadline', to: `${deadline.date} 12.00` },
      ),
    ]
  return [
    blocker(
      line,
      'DEADLINE-AFTER-MEETING',
      `Fristen ${long(deadline.date)} ligger efter mødet ${long(meeting)}. Ret fristen eller mødedatoen.`,
    ),
  ]
}

const farOff = 60

export const deadlineNotFarOff: Rule = letter => {
  const { deadline, lines } = letter
  if (!deadline) return []
  const days = daysBetween(deadline.date, localDate(firstStart(letter)))
  return days > farOff
    ? [warning(lines.deadline ?? 1, 'DEADLINE-FAR', `Fristen ${long(deadline.date)} ligger ${days} dage før mødet. Er datoen rigtig?`)]
    : []
}

const latest = new RegExp(
  `(?:senest|seneste|frist\\p{L}*(?: er)?)\\s+(?:(?:\\p{L}+dag )?den )?(\\d{1,2})\\. (${monthNames.da.join('|')})`,
  'giu',
)

/** A letter that says "senest den 15. april" while the system closes on another day. */
export const deadlineTheSameInTheText: Rule = letter => {
  const { deadline } = letter
  if (!deadline) return []
  return bodyLines(letter).flatMap(({ line, text }) =>
    [...text.matchAll(latest)].flatMap(([said, day = '', month = '']) => {
      const named = `${String(monthNames.da.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
      if (named === deadline.date.slice(5)) return []
      return [
        warning(
          line,
          'DEADLINE-DIFFERS',
          `Teksten siger den ${day}. ${month}, men fristen er ${long(deadline.date)}. Ret den ene, eller skriv {{deadline}} i teksten.`,
          { do: 'replace', this: said, by: said.replace(/(?:\p{L}+dag )?(?:den )?\d.*$/u, '{{deadline}}') },
        ),
      ]
    }),
  )
}

const long = (date: string) => printedDate(date, 'da').long
