import { type Label, labelOf } from './labels.ts'
import type { PartName, Parts } from './parts.ts'
import { joined, type Passage } from './passages.ts'
import { plainWords } from './plain-words.ts'

/**
 * A passage where it stands in the whole text: under which label, in which part, beside which
 * others.
 */
export interface Unit {
  passage: Passage
  part: PartName
  /** Passages without an empty line between them are one block. */
  block: number
  label: Label | null
  /** Whether the label is its own (`Sted: …`), not that of a line above. */
  labelled: boolean
  words: string
  from: number
  to: number
}

/**
 * The whole text as one string to look for facts in: a passage a line, an empty line between
 * blocks.
 */
export interface LetterText {
  words: string
  units: Unit[]
  lineAt(offset: number): number
  unitAt(offset: number): Unit | undefined
}

export function letterText(parts: Parts): LetterText {
  const units: Unit[] = []
  const starts: { offset: number; line: number }[] = []
  let words = ''
  let block = 0
  let open: { label: Label; block: number } | null = null
  parts.all.forEach(({ passage, part }, index) => {
    const last = units.at(-1)
    if (last && (passage.lines[0]?.gap ?? 0) > parts.lineGap) {
      words += '\n'
      block++
    }
    const from = words.length
    let own = ''
    for (const { text, line } of passage.lines) {
      const before = own.length
      own = own === '' ? plainWords(text) : joined(own, plainWords(text))
      starts.push({ offset: from + Math.min(before, own.length), line })
    }
    const said = labelOf(own, passage.lines[0]?.text ?? '')
    // `- embedsmænd: 895 kr.` below `Pris:` is a line of the price.
    const labelled = said?.label === 'other' && passage.kind === 'point' && open && block <= open.block ? null : said
    if (labelled) open = labelled.bare ? { label: labelled.label, block: last && isAlone(index, parts) ? block + 1 : block } : null
    else if (open && block > open.block) open = null
    units.push({
      passage,
      part,
      block,
      label: labelled?.label ?? open?.label ?? null,
      labelled: labelled !== null,
      words: own,
      from,
      to: from + own.length,
    })
    words += `${own}\n`
  })
  return {
    words,
    units,
    lineAt: offset => starts[lastAt(starts, ({ offset: start }) => start <= offset)]?.line ?? 1,
    unitAt: offset => units[lastAt(units, ({ from }) => from <= offset)],
  }
}

/** A heading with an empty line below it speaks for the block that follows. */
const isAlone = (index: number, parts: Parts): boolean => {
  const next = parts.all[index + 1]
  return !next || (next.passage.lines[0]?.gap ?? 0) > parts.lineGap
}

/** Binary search: the text may be long and asked for often. */
function lastAt<Item>(items: Item[], holds: (item: Item) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(items[middle]!)) low = middle + 1
    else high = middle
  }
  return low - 1
}

/**
 * What stands before a place in its own passage, back to the sentence's beginning; never more than
 * a few lines.
 */
export function sentenceBefore(words: string, at: number): string {
  const before = words.slice(Math.max(0, at - 160), at)
  return before.slice(Math.max(before.lastIndexOf('\n') + 1, lastSentenceEnd(before)))
}

/** What follows up to the end of the sentence or passage. */
export function sentenceAfter(words: string, at: number): string {
  const after = words.slice(at, at + 200)
  const newline = after.indexOf('\n')
  const line = newline < 0 ? after : after.slice(0, newline)
  const end = /[.!?](?=\s+\p{Lu}(?!\.))/u.exec(
    line.replace(/(?<=(?:^|\s)(?:d|kl|ca|tlf|nr|s\.u|gl|bl\.a|f\.eks|inkl|ekskl|maks|max))\./giu, ' '),
  )
  return end ? line.slice(0, end.index) : line
}

function lastSentenceEnd(before: string): number {
  const ends = [...before.matchAll(/(?<!(?:^|[\s(])(?:d|kl|ca|tlf|nr|s\.u|u|gl|den|\d{1,2}))[.!?]\s+(?=\p{Lu})/gu)]
  const last = ends.at(-1)
  return last ? last.index + last[0].length : 0
}
