import { epoch, type Instant, later, minute } from './instant.ts'
import type { Language } from './language.ts'

const clocks: Partial<Record<Language, Intl.DateTimeFormat>> = {}

/**
 * Made when first asked for: it costs milliseconds, which a page without a moment on it need not
 * wait.
 */
function clock(language: Language): Intl.DateTimeFormat {
  clocks[language] ??= new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    timeZone: 'Europe/Copenhagen',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return clocks[language]
}

/**
 * A moment on a Danish clock, `torsdag den 9. april kl. 10.00`. Until midnight is said as 23.59,
 * for nobody knows which day 00.00 belongs to.
 */
export function printedMoment(at: Instant, language: Language): string {
  const parts = partsOf(at, language)
  const { weekday, day, month, hour, minute: past } = parts.hour + parts.minute === '0000' ? partsOf(later(at, -minute), language) : parts
  return language === 'da'
    ? `${weekday} den ${day}.\u00a0${month} kl.\u00a0${hour}.${past}`
    : `${weekday} ${day}\u00a0${month} at ${hour}:${past}`
}

type Part = 'weekday' | 'day' | 'month' | 'hour' | 'minute'

const partsOf = (at: Instant, language: Language) =>
  Object.fromEntries(
    clock(language)
      .formatToParts(epoch(at))
      .map(({ type, value }) => [type, value]),
  ) as Record<Part, string>
