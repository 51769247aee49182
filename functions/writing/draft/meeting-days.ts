import { sameDay } from './date-mentions.ts'
import type { LetterText } from './letter-text.ts'
import { meetingReasons } from './meeting-readings.ts'
import type { NamedDay } from './named-days.ts'
import { placeAfter } from './place-words.ts'
import { type Reading, weightOf } from './reading.ts'
import { timeSpans } from './time-spans.ts'

export interface MeetingDays {
  /**
   * The day of the meeting, or of several meetings of which each person picks one; none where it is
   * not sure.
   */
  sure: Reading<NamedDay>[]
  /** The likeliest first, where none is. */
  guesses: Reading<NamedDay>[]
  /** Days that may be meetings too. */
  also: Reading<NamedDay>[]
}

const enough = 3
const nearly = 2

/**
 * Every day of the text is weighed; the heaviest is the meeting's, with those that stand in a list
 * or a sentence with it.
 */
export function meetingDays(text: LetterText, days: NamedDay[]): MeetingDays {
  const weighed = days.map((day): Reading<NamedDay> => ({ value: day, line: text.lineAt(day.mention.from), reasons: meetingReasons(day) }))
  const once = joinedByDay(weighed.filter(reading => weightOf(reading) > 0))
  const heaviest = once.toSorted((a, b) => weightOf(b) - weightOf(a) || a.value.mention.from - b.value.mention.from)
  const [best] = heaviest
  if (!best) return { sure: [], guesses: [], also: [] }
  const listed = once.filter(other => other === best || belongTogether(best.value, other.value))
  const others = heaviest.filter(other => !listed.includes(other))
  const rival = others.find(other => weightOf(best) - weightOf(other) < 1)
  if (weightOf(best) < enough && !(once.length === 1 && weightOf(best) >= nearly))
    return { sure: [], guesses: heaviest.slice(0, 2), also: [] }
  if (rival) return { sure: [], guesses: [best, rival], also: [] }
  return { sure: listed, guesses: [], also: others.filter(other => weightOf(other) >= enough) }
}

/**
 * One place may say the day with its year and another without: the heaviest keeps its place, and
 * the year is taken from any.
 */
function joinedByDay(readings: Reading<NamedDay>[]): Reading<NamedDay>[] {
  const byDay = Map.groupBy(readings, ({ value: { mention } }) => `${mention.month}-${mention.day}`)
  return [...byDay.values()].map(same => {
    const best = same.reduce((heavy, other) => (weightOf(other) > weightOf(heavy) ? other : heavy))
    const year = best.value.mention.year ?? same.find(({ value }) => value.mention.year)?.value.mention.year ?? null
    return { ...best, value: { ...best.value, mention: { ...best.value.mention, year } } }
  })
}

/**
 * Named together (`17., 18. og 19. august`), in a list, or each with a time or place of its own.
 */
function belongTogether(a: NamedDay, b: NamedDay): boolean {
  if (sameDay(a.mention, b.mention)) return true
  if (a.mention.from === b.mention.from) return true
  const opens = (day: NamedDay) => day.before.trim().length < 6
  const near = Math.abs(a.unit.block - b.unit.block) <= 2 && a.unit.part === b.unit.part
  if (opens(a) && opens(b) && near && a.unit !== b.unit) return true
  const isWhole = (day: NamedDay) => timeSpans(day.stretch.slice(0, 160)).length > 0
  if (isWhole(a) && isWhole(b) && weightOf({ reasons: meetingReasons(b) }) >= enough + 2) return true
  const hasPlace = (day: NamedDay) => placeAfter(day.stretch.slice(0, 120)) !== null
  return near && hasPlace(a) && hasPlace(b) && weightOf({ reasons: meetingReasons(b) }) >= enough
}
