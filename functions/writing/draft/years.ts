import { dateOf, weekdayOf } from '../../schedule/local-time.ts'
import type { DateMention } from './date-mentions.ts'

/** What a text says of the year its days are in, and where. */
export interface YearEvidence {
  /** A day the invitation was written or sent on: the meeting comes after it, within a year. */
  written: { date: string; says: string } | null
  /** A year beside the meeting's name: *Årskonference 2027*. */
  named: { year: number; says: string } | null
}

export interface DatedDay {
  date: string
  /** Where a year that is not written beside the day comes from. */
  says: string | null
}

/**
 * The day with its year, when the text says it anywhere and the weekday fits. Never a guess: null
 * asks a person.
 */
export function datedMeeting(mention: DateMention, { written, named }: YearEvidence): DatedDay | null {
  if (mention.year !== null) return dated(mention, mention.year, null)
  if (written) {
    const year = Number(written.date.slice(0, 4))
    for (const candidate of [year, year + 1]) {
      const day = dated(mention, candidate, written.says)
      if (day && day.date >= written.date) return day
    }
  }
  return named ? dated(mention, named.year, named.says) : null
}

/** A deadline is the last such day before the meeting; the weekday must fit. */
export function datedDeadline(mention: DateMention, meeting: string | null, evidence: YearEvidence): DatedDay | null {
  if (mention.year !== null) return dated(mention, mention.year, null)
  if (!meeting) return datedMeeting(mention, evidence)
  const year = Number(meeting.slice(0, 4))
  for (const candidate of [year, year - 1]) {
    const date = dateOf(candidate, mention.month, mention.day)
    if (date && date <= meeting) return dated(mention, candidate, 'Året er mødets.')
  }
  return null
}

function dated({ day, month, weekday }: DateMention, year: number, says: string | null): DatedDay | null {
  const date = dateOf(year, month, day)
  return date && (weekday === null || weekdayOf(date) === weekday) ? { date, says } : null
}
