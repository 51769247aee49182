import type { Instant } from '../values/instant.ts'
import type { Language } from '../values/language.ts'
import type { PrintedDate } from '../values/printed.ts'
import { monthNames, weekdayNames } from './calendar-words.ts'
import { localDate, localTime, weekdayOf } from './local-time.ts'

// A line must not break between a day and its month, nor between "kl." and the time.
const noBreak = '\u00a0'

/** @param date `2026-05-04` */
export function printedDate(date: string, language: Language): PrintedDate {
  const [year = '', month, dayOfMonth] = date.split('-')
  const day = String(Number(dayOfMonth))
  const monthName = monthNames[language][Number(month) - 1] ?? ''
  const weekday = weekdayNames[language][weekdayOf(date) - 1] ?? ''
  const brief = language === 'da' ? `${day}.${noBreak}${monthName}` : `${day}${noBreak}${monthName}`
  const short = language === 'da' ? `${weekday} den ${brief}` : `${weekday} ${brief}`
  return { long: `${short} ${year}`, short, brief, leaf: { month: monthName, day, weekday } }
}

/** @param time `15:30`. Danish `kl. 15.30`, English `15:30`. */
export const printedTime = (time: string, language: Language): string =>
  language === 'da' ? `kl.${noBreak}${time.replace(':', '.')}` : time

/** Danish `kl. 15.30–18.00`, English `15:30–18:00`. */
export const printedSpan = (starts: string, ends: string, language: Language): string =>
  `${printedTime(starts, language)}–${language === 'da' ? ends.replace(':', '.') : ends}`

/** When something is due, on a Danish clock: `mandag den 4. maj 2026` and `kl. 09.00`. */
export const printedLocal = (at: Instant, language: Language): { date: PrintedDate; time: string } => ({
  date: printedDate(localDate(at), language),
  time: printedTime(localTime(at), language),
})
