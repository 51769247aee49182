import { labelOf } from './labels.ts'
import { beginsWithTime, isBullet, isGreeting, isNumbered, isSignOff, opensPart, speakerMark } from './line-kinds.ts'
import type { Passage } from './passages.ts'
import { programmeHeading, sectionHeading } from './section-heading.ts'

/** Whether a passage is a programme's heading, one of its points, or (null) none of it. */
export type InProgramme = 'heading' | 'item' | null

/**
 * Where the programmes of a text begin and end. A heading alone makes none: points must follow it,
 * by their times, numbers or marks; and it is
 * over with the last of them.
 */
export function programmeSections(all: Passage[], lineGap: number): InProgramme[] {
  const marked: InProgramme[] = all.map(() => null)
  const headings = all.flatMap(({ words }, index) => (programmeHeading.test(words) ? [index] : []))
  for (const heading of headings) {
    if (marked[heading] !== null) continue
    const end = endOfPoints(all, heading + 1, lineGap)
    if (end <= heading + 1) continue
    marked.fill('item', heading + 1, end)
    marked[heading] = 'heading'
  }
  if (!marked.includes('item')) {
    const from = unnamed(all)
    if (from !== null) marked.fill('item', from, endOfPoints(all, from, lineGap))
  }
  return marked
}

/** A programme nobody has put a heading over: three times or more, one below the other. */
function unnamed(all: Passage[]): number | null {
  const timed = all.flatMap(({ words }, index) => (beginsWithTime(words) ? [index] : []))
  const from = timed.find((index, place) => (timed[place + 2] ?? Number.POSITIVE_INFINITY) - index < 12)
  return from ?? null
}

function endOfPoints(all: Passage[], from: number, lineGap: number): number {
  const over = all.findIndex((passage, index) => index >= from && isOver(passage))
  const stretch = all.slice(from, over < 0 ? undefined : over)
  const timed = stretch.findLastIndex(({ words }) => beginsWithTime(words))
  if (stretch.filter(({ words }) => beginsWithTime(words)).length > 1) return from + tailOf(stretch, timed, lineGap)
  const isPoint = ({ lines, words }: Passage) => isBullet(lines[0]?.text ?? '') || isNumbered(words) || speakerMark.test(words)
  const firstElse = stretch.findIndex(passage => !isPoint(passage))
  const points = firstElse < 0 ? stretch.length : firstElse
  return points > 1 ? from + points : from + plainPoints(stretch, lineGap)
}

/**
 * Behind the last time: the title of a time that stands alone, who speaks, and what is to be
 * discussed.
 */
function tailOf(stretch: Passage[], timed: number, lineGap: number): number {
  let end = timed + 1
  const isTitle = /^(?:kl\.?\s*)?\d{1,2}(?:[.:]\d{2})?(?:\s*[-–]\s*\d{1,2}[.:]\d{2})?[:.]?$/i.test(stretch[timed]?.words ?? '')
  if (isTitle && stretch[end]) end++
  while (
    stretch[end] &&
    (speakerMark.test(stretch[end]!.words) || (isBullet(stretch[end]!.lines[0]?.text ?? '') && gapOf(stretch[end]!) <= lineGap))
  )
    end++
  return end
}

/** Short lines below each other without marks, directly below a heading. */
function plainPoints(stretch: Passage[], lineGap: number): number {
  const short = ({ words }: Passage) => words.length < 80 && !/[.!:]$/.test(words) && !/\d{4}/.test(words)
  const count = stretch.findIndex((passage, index) => !short(passage) || (index > 0 && gapOf(passage) > lineGap))
  const points = count < 0 ? stretch.length : count
  return points > 2 ? points : 0
}

const gapOf = ({ lines }: Passage) => lines[0]?.gap ?? 0

const isOver = ({ words }: Passage): boolean => {
  if (isGreeting(words) || isSignOff(words) || sectionHeading(words) === 'practical' || sectionHeading(words) === 'letter') return true
  if (beginsWithTime(words) || opensPart(words)) return false
  const label = labelOf(words, '')
  return (
    (label !== null && label.label !== 'other') || /^(?:p\.?\s?s\b|praktisk (?:om|til)\b|tilmeld (?:dig|jer)\b|vi glæder os)/i.test(words)
  )
}
