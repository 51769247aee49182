import { monthNames, weekdayNames } from '../../schedule/calendar-words.ts'
import { dateOf, localDate, weekdayOf } from '../../schedule/local-time.ts'
import type { Instant } from '../../values/instant.ts'
import { plainDashes } from '../../values/plain-line.ts'
import { field, Refusal } from './field.ts'

interface WrittenDate {
  year: number | null
  month: number
  day: number
  /** Monday is 1; null when no weekday is written. */
  weekday: number | null
}

const shown = '2026-05-04'

/**
 * `2026-05-04`, `mandag den 4. maj 2026`, `4/5 2026` and their English cousins, as `2026-05-04`.
 */
export function readDate(typed: string): string | Refusal {
  const text = plainDashes(typed).replace(/(?<=\d{4})\.$/, '')
  const written = writtenDate(text)
  if (!written) return new Refusal(`»${text.slice(0, 60)}« kan ikke læses som en dato. Skriv den som ${shown}.`)
  const { year, month, day, weekday } = written
  if (year === null) return new Refusal(`Datoen »${text}« mangler et årstal.`, 'YEAR-MISSING')
  const date = dateOf(year, month, day)
  if (date === null) return new Refusal(`${text} findes ikke i kalenderen. Ret datoen.`)
  if (year < 2000 || year > 2099) return new Refusal(`Årstallet ${year} kan ikke være rigtigt. Ret datoen.`)
  if (weekday !== null && weekdayOf(date) !== weekday) {
    const [really, claimed] = [weekdayOf(date), weekday].map(number => weekdayNames.da[number - 1])
    return new Refusal(`${date} er en ${really}, ikke en ${claimed}. Ret ugedagen eller datoen.`, 'WEEKDAY')
  }
  return date
}

export const date = field(readDate)

/**
 * A date without a year gets a sentence with the years it could be, each with its weekday, so that
 * the author can recognise the right one.
 */
export function askForYear(text: string, now: Instant | undefined): string {
  const asks = `Datoen »${text}« mangler et årstal. Skriv året med.`
  const days = now ? yearCandidates(text, now) : []
  return days.length === 0 ? asks : `${asks} ${days.join(', ')}.`
}

/**
 * `2026-08-17 er en mandag`, for the years around now in which the day has the weekday it is
 * written with.
 */
export function yearCandidates(text: string, now: Instant): string[] {
  const written = writtenDate(text.replace(/\s+kl\..*$/, ''))
  if (!written) return []
  const thisYear = Number(localDate(now).slice(0, 4))
  const candidates = [thisYear - 1, thisYear, thisYear + 1, thisYear + 2].flatMap(year => dateOf(year, written.month, written.day) ?? [])
  const fitting = candidates.filter(candidate => written.weekday === null || weekdayOf(candidate) === written.weekday)
  return (fitting.length > 0 ? fitting : candidates).map(candidate => `${candidate} er en ${weekdayNames.da[weekdayOf(candidate) - 1]}`)
}

const weekdayWord = new RegExp(`^(${[...weekdayNames.da, ...weekdayNames.en].join('|')})\\s*,?\\s+`, 'i')

function writtenDate(text: string): WrittenDate | null {
  const [opening = '', weekdayName] = weekdayWord.exec(text) ?? []
  const weekday = weekdayName ? (indexOfName([...weekdayNames.da, ...weekdayNames.en], weekdayName) % 7) + 1 : null
  const rest = text.slice(opening.length).replace(/^(?:den|d\.)\s+/i, '')
  const numbers = inNumbers(rest) ?? inWords(rest)
  return numbers && { ...numbers, weekday }
}

const indexOfName = (names: readonly string[], typed: string) => names.findIndex(name => name.toLowerCase() === typed.toLowerCase())

function inNumbers(text: string): Omit<WrittenDate, 'weekday'> | null {
  const yearFirst = /^(?:(\d{4})-|--)?(\d{1,2})-(\d{1,2})$/.exec(text)
  if (yearFirst) return { year: yearFirst[1] ? Number(yearFirst[1]) : null, month: Number(yearFirst[2]), day: Number(yearFirst[3]) }
  const dayFirst = /^(\d{1,2})[./-](\d{1,2})(?:[./-]?\s?(\d{4}))?\.?$/.exec(text)
  return dayFirst && { year: dayFirst[3] ? Number(dayFirst[3]) : null, month: Number(dayFirst[2]), day: Number(dayFirst[1]) }
}

function inWords(text: string): Omit<WrittenDate, 'weekday'> | null {
  const [, day, word, year] = /^(\d{1,2})(?:\.\s*|\s+)(\p{L}{3,9})\.?(?:\s+(\d{4}))?$/u.exec(text) ?? []
  if (!day || !word) return null
  const month = [...monthNames.da, ...monthNames.en].findIndex(name => name.toLowerCase().startsWith(word.toLowerCase())) % 12
  return month < 0 ? null : { year: year ? Number(year) : null, month: month + 1, day: Number(day) }
}
