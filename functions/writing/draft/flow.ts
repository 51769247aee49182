import { joined, type Passage } from './passages.ts'
import { plainWords } from './plain-words.ts'

/**
 * Passages as one text to look for facts in, a passage a line, and where in the pasted text each
 * word of it stands.
 */
export interface Flow {
  words: string
  lineAt(offset: number): number
}

export function flow(passages: Passage[]): Flow {
  const starts: { offset: number; line: number }[] = []
  let words = ''
  for (const passage of passages) {
    let own = ''
    for (const { text, line } of passage.lines) {
      const before = own.length
      own = own === '' ? plainWords(text) : joined(own, plainWords(text))
      starts.push({ offset: words.length + Math.min(before, own.length), line })
    }
    words += `${own}\n`
  }
  return { words, lineAt: offset => starts.findLast(start => start.offset <= offset)?.line ?? 1 }
}
