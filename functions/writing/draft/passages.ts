import { goesOn, layoutOf } from './line-joins.ts'
import { isBullet, isCapitals, isHeading, isStrong } from './line-kinds.ts'
import { bulletMark, plainWords } from './plain-words.ts'
import type { SourceLine } from './source-line.ts'

/**
 * A heading, a point of a list or a paragraph, put together again from the lines it was broken
 * into.
 */
export interface Passage {
  kind: 'heading' | 'point' | 'text'
  /** On one line, as it was written, without the mark of a heading or list. */
  markdown: string
  /** The same without any marks. */
  words: string
  lines: SourceLine[]
}

export function passages(lines: SourceLine[]): Passage[] {
  const layout = layoutOf(lines)
  const groups: SourceLine[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const above = group?.at(-1)
    if (group && above && goesOn(above, line, layout)) group.push(line)
    else groups.push([line])
  }
  return groups.map(passage)
}

const passage = (lines: SourceLine[]): Passage => {
  const first = lines[0]?.text ?? ''
  const markdown = lines.map(({ text }) => text.replace(/\\$/, '').trimEnd()).reduce(joined)
  return {
    kind:
      isHeading(first) || isStrong(first) || lines.every(({ text }) => isCapitals(text)) ? 'heading' : isBullet(first) ? 'point' : 'text',
    markdown: markdown
      .replace(/^#{1,6}\s+/, '')
      .replace(bulletMark, '')
      .replace(/\s+/g, ' '),
    words: lines.map(({ text }) => plainWords(text)).reduce(joined),
    lines,
  }
}

/**
 * `udfor-` and `dringer` are one word; `børne-` and `og voksenområdet` are not, nor are `social-`
 * and `Sundhedsudvalget`.
 */
export function joined(above: string, below: string): string {
  const cut =
    /\p{L}-$/u.test(above) &&
    (/^\p{Ll}/u.test(below) ? !/^(?:og|eller|samt|til|and|or)\b/.test(below) : isCapitals(above) && isCapitals(below))
  // "KKR-" keeps its hyphen on any line.
  if (cut) return /(?<!\p{L})\p{Lu}{1,4}-$/u.test(above) ? above + below : above.slice(0, -1) + below
  return /\p{L} \d{1,3} ?[A-Z]?$/u.test(above) && /^\d{4} \p{Lu}/u.test(below) ? `${above}, ${below}` : `${above} ${below}`
}
