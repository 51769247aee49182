import { monthNames } from '../../schedule/calendar-words.ts'
import { dateMentions } from './date-mentions.ts'
import { labelOf } from './labels.ts'
import { beginsWithTime, isBullet, isCapitals, isHeading, isSignOff, isStrong, opensSomething, speakerMark } from './line-kinds.ts'
import { plainWords } from './plain-words.ts'
import { sectionHeading } from './section-heading.ts'
import type { SourceLine } from './source-line.ts'
import { timeSpans } from './time-spans.ts'

/** How a text has been broken into lines. */
export interface Layout {
  /** Empty lines between two lines of one paragraph: 1 where a PDF has put one below every line. */
  lineGap: number
  /** About as long as lines get before they are broken; null when paragraphs are lines. */
  width: number | null
}

const longestBrokenLine = 110

export function layoutOf(lines: SourceLine[]): Layout {
  const lengths = lines.map(({ text }) => text.length).toSorted((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  const gaps = lines.filter(({ text }) => /^\p{Ll}/u.test(text) && !speakerMark.test(text)).map(({ gap }) => gap)
  return { lineGap: mostFrequent(gaps) ?? 0, width: width <= longestBrokenLine ? width : null }
}

function mostFrequent(numbers: number[]): number | undefined {
  const counts = Map.groupBy(numbers, number => number)
  return [...counts.entries()].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0]
}

const ends = /[.!?:…]["”»)]?$/
const dangles = new RegExp(
  `(?:[-–—&(/,]|(?<!\\p{L})(?:og|eller|samt|i|på|ved|hos|for|af|om|til|fra|med|den|det|de|d\\.|kl\\.?|en|et|and|or|of|the|to|in|at|${monthNames.da.join('|')}))$`,
  'iu',
)

/** Whether a line goes on with what the line above it began. */
export function goesOn(above: SourceLine, below: SourceLine, { lineGap, width }: Layout): boolean {
  const [before, after] = [plainWords(above.text), plainWords(below.text)]
  if (opensSomething(below.text) || labelOf(after, below.text) !== null || endsByItself(above.text)) return false
  const small = /^\p{Ll}/u.test(after)
  if (below.gap > lineGap) return small && !ends.test(before)
  if (isHouseNumber.test(before) && isTown.test(after)) return true
  if (isCapitals(above.text) || isCapitals(below.text)) return isCapitals(above.text) && isCapitals(below.text)
  // Two points of a programme, even where the first ends in "på".
  if (beginsWithTime(before) && beginsWithTime(after) && !/^(?:kl\.?\s*)?[\d.:\s–-]*$/i.test(before)) return false
  if (dangles.test(before) && !isBullet(below.text)) return true
  // An address is over where its town is.
  if (endsWithTown.test(before) && opensSentence.test(after)) return false
  if (beginsWithTime(after) || (!small && dateMentions(after)[0]?.from === 0)) return false
  if (small) return true
  if (isBullet(above.text) && below.gap === lineGap && !isFull(above, after, width)) return false
  if (before.endsWith(':')) return false
  if (saysWhen(before) && !ends.test(before)) return true
  return isFull(above, after, width)
}

const isHouseNumber = /\p{L} \d{1,3} ?[A-Z]?$/u
const endsWithTown = /\d{4} \p{Lu}\p{L}+(?: [A-ZÆØÅ]{1,2})?$/u
const opensSentence = /^\p{Lu}\p{L}{2,} \S+ \S|^(?:SU|S\.U\.|RSVP)\b/u
const isTown = /^\d{4} \p{Lu}/u

/** A day and a time are followed by a place, in a narrow box on a line of its own. */
const saysWhen = (words: string) => dateMentions(words).length > 0 && timeSpans(words).length > 0

const endsByItself = (text: string): boolean => {
  const words = plainWords(text)
  return (
    isHeading(text) || isStrong(text) || isBareLabel(words) || isSignOff(words) || (sectionHeading(words) !== null && words.length < 40)
  )
}

const isBareLabel = (words: string): boolean => {
  const label = labelOf(words, '')
  return label?.bare === true && (label.label !== 'other' || words.endsWith(':'))
}

/**
 * A line somebody broke because the next word did not fit, not because the sentence was over.
 * Columns are not filled to the last letter.
 */
const isFull = ({ text }: SourceLine, next: string, width: number | null): boolean =>
  width !== null && width >= 40 && text.length + 1 + (next.split(' ', 1)[0] ?? '').length >= 0.9 * width
