import type { LocalDeadline } from '../../letter/letter.ts'
import { exists } from '../../schedule/local-time.ts'
import { plainDashes } from '../../values/plain-line.ts'
import { readDate } from './dates.ts'
import { field, Refusal } from './field.ts'

/** `16.00`, `16:00`, `16` and `kl. 16`, as `16:00`. */
function readTime(text: string): string | Refusal {
  const [, hours, minutes = '00'] = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?$/i.exec(text) ?? []
  if (!hours || Number(hours) > 23 || Number(minutes) > 59)
    return new Refusal(`»${text.slice(0, 60)}« er ikke et klokkeslæt. Skriv fx 16.00.`)
  return `${hours.padStart(2, '0')}:${minutes}`
}

export const time = field(readTime)

/** `16.00-18.30`, with any dash or "til". */
export const timeSpan = field(typed => {
  const text = plainDashes(typed)
  const [, first, last] = /^(\S[^-–—]{0,12}?)\s*(?:[-–—]|\btil\b|\bto\b)\s*(\S[^-–—]{0,12})$/i.exec(text) ?? []
  if (!first || !last) return new Refusal(`»${text.slice(0, 60)}« siger ikke, fra hvornår til hvornår. Skriv fx 16.00-18.30.`)
  const starts = readTime(first)
  const ends = readTime(last)
  if (starts instanceof Refusal) return starts
  if (ends instanceof Refusal) return ends
  return ends > starts ? { starts, ends } : new Refusal(`Mødet slutter (${last}), før det begynder (${first}). Ret tiden.`)
})

const dateThenTime = /^(.+?)(?:T|,?\s+(?:kl\.?\s*|at\s+)?)(\d{1,2}[.:]\d{2})$|^(.+?),?\s+kl\.?\s*(\d{1,2})$/i

/** A date, or a date and a time: `2026-04-15`, `2026-04-15 12.00`, `15. april 2026 kl. 12`. */
export function readDateAndTime(text: string): LocalDeadline | Refusal {
  const [, dated, timed, datedToo, hourOnly] = dateThenTime.exec(text) ?? []
  const day = readDate(dated ?? datedToo ?? text)
  if (day instanceof Refusal) return day
  const clock = timed ?? hourOnly
  if (!clock) return { date: day, time: null }
  const wall = readTime(clock)
  if (wall instanceof Refusal) return wall
  return exists(day, wall) ? { date: day, time: wall } : new Refusal(skipped(day, wall))
}

export const dateAndTime = field(readDateAndTime)

export const skipped = (day: string, wall: string): string =>
  `Klokken ${wall.replace(':', '.')} findes ikke den ${day}: Uret stilles frem til sommertid. Vælg et andet tidspunkt.`
