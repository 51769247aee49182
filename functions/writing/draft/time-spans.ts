/** From when to when, as a letter's field has it: `15.30-18.00`. */
export interface TimeSpan {
  starts: string
  ends: string
  from: number
  to: number
}

/** `kl. 16` or `19:30` alone. */
export interface ClockTime {
  time: string
  from: number
  to: number
}

const clock = String.raw`(\d{1,2})(?:[.:](\d{2}))?`
const marked = String.raw`(?:kl\.?|klokken|klokka)\s{0,2}(?:ca\.?\s)?`
const between = String.raw`\s{0,3}(?:[-–—\u2010-\u2012\u2212]|til|to|og slutter|and ends)(?:\s(?:senest|omkring|ca\.?|cirka))?\s{0,3}(?:ca\.?\s)?(?:${marked})?`
const written = new RegExp(
  String.raw`((?<!\p{L})(?:${marked}|fra\s|from\s|at\s|mellem\s|tid(?:spunkt)?:\s?){0,3})(?<![\d.:/])${clock}${between}${clock}(?!\d|/|\.\d|\.\s?(?:jan|feb|mar|apr|ma|jun|jul|aug|sep|o[kc]t|nov|de)|\s?(?:kr|%|dage|days|personer|deltagere|pladser))`,
  'giu',
)

export function timeSpans(words: string): TimeSpan[] {
  return [...words.matchAll(written)].flatMap(match => {
    const [all, announced = '', hour = '', minute, lastHour = '', lastMinute] = match
    // "2 til 3" alone may count anything.
    if (announced.trim() === '' && minute === undefined && lastMinute === undefined) return []
    if (!isClock(hour, minute) || !isClock(lastHour, lastMinute)) return []
    const [starts, ends] = [asClock(hour, minute), asClock(lastHour, lastMinute)]
    return starts < ends ? [{ starts, ends, from: match.index, to: match.index + all.length }] : []
  })
}

const single = new RegExp(
  String.raw`(?:(?<!\p{L})(?:${marked}|at\s)${clock}(?![\d:]|\.\d|\s?(?:kr|%))|(?<![\d.:/-]|(?:lokale|rum|sal|room|bygning|nr\.)\s)(\d{1,2})[.:]([0-5]\d)(?![\d.:/]|\s?(?:kr|%|mio)))`,
  'giu',
)

/** Every clock a text names, those of spans too. A number with minutes needs no word before it. */
export function clockTimes(words: string): ClockTime[] {
  return [...words.matchAll(single)].flatMap(match => {
    const [all, hour = match[3] ?? '', minute = match[4]] = match
    return isClock(hour, minute) ? [{ time: asClock(hour, minute), from: match.index, to: match.index + all.length }] : []
  })
}

const isClock = (hour: string, minute: string | undefined) => Number(hour) < 24 && Number(minute ?? 0) < 60

const asClock = (hour: string, minute: string | undefined) => `${hour.padStart(2, '0')}.${minute ?? '00'}`
