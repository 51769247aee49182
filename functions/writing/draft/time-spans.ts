/** From when to when, as a letter's field has it: `15.30-18.00`. */
export interface TimeSpan {
  span: string
  from: number
  to: number
}

const clock = String.raw`(\d{1,2})(?:[.:](\d{2}))?`
const written = new RegExp(
  String.raw`(\b(?:kl\.?|klokken|fra|from|at|tid(?:spunkt)?:)\s*)*(?<![\d.:/])${clock}\s*(?:-|–|—|til|to)\s*(?:kl\.?\s*)?${clock}(?![\d/]|\.\s*\p{Ll}|\s*(?:kr|%|dage|days))`,
  'giu',
)

export function timeSpans(words: string): TimeSpan[] {
  return [...words.matchAll(written)].flatMap(match => {
    const [all, announced, hour = '', minute, lastHour = '', lastMinute] = match
    // "2 til 3" alone may count anything.
    if (!announced && minute === undefined && lastMinute === undefined) return []
    if (Number(hour) > 23 || Number(lastHour) > 24 || Number(minute ?? 0) > 59 || Number(lastMinute ?? 0) > 59) return []
    const span = `${hour.padStart(2, '0')}.${minute ?? '00'}-${lastHour.padStart(2, '0')}.${lastMinute ?? '00'}`
    return [{ span, from: match.index, to: match.index + all.length }]
  })
}

/** `kl. 16` without an end. */
export function startTime(words: string): { time: string; at: number } | null {
  const match = /\b(?:kl\.?|klokken|at)\s*(\d{1,2})(?:[.:](\d{2}))?(?!\d)/i.exec(words)
  const [, hour = '', minute = '00'] = match ?? []
  return match && Number(hour) < 24 ? { time: `${hour.padStart(2, '0')}.${minute}`, at: match.index } : null
}
