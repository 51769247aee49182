import { instant } from '../values/instant.ts'
import { printedDate, printedLocal, printedTime } from './printed-dates.ts'

/**
 * A time as somebody's calendar wrote it, in Danish words: one in UTC on a Danish clock, one of
 * their own zone as it stands. What is no time stays as it is.
 */
export function asInCalendar(written: string): string {
  const [, date, hours, utc] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d)?(Z?)$/.exec(written) ?? []
  if (date === undefined || hours === undefined || Number.isNaN(Date.parse(`${date}T${hours}Z`))) return written
  const { date: day, time } = utc ? printedLocal(instant(written), 'da') : { date: printedDate(date, 'da'), time: printedTime(hours, 'da') }
  return `${day.long} ${time}`
}
