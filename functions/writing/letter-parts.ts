/** A letter.md as an editor shows it; the pieces make up the text byte for byte. */
export interface LetterParts {
  /** The first line of dashes. */
  open: string
  /** The fields between them, as YAML. */
  front: string
  close: string
  /** `gaps[0] + paragraphs[0] + gaps[1] + … + gaps[n]`. */
  paragraphs: string[]
  gaps: string[]
}

/** Null where the fields have no beginning or no end: then only the whole file can be shown. */
export function partsOfLetter(text: string): LetterParts | null {
  const [, open, front, close, body] = /^(\ufeff?---[^\S\n]*\n)([\s\S]*?\n|)(---[^\S\n]*(?:\n|$))([\s\S]*)$/.exec(text) ?? []
  if (open === undefined || front === undefined || close === undefined || body === undefined) return null
  return { open, front, close, ...paragraphsOf(body) }
}

/** The text with its fields changed; as it is where they have no beginning or no end. */
export function withFront(text: string, change: (front: string) => string): string {
  const parts = partsOfLetter(text)
  return parts ? parts.open + change(parts.front) + text.slice(parts.open.length + parts.front.length) : text
}

/** Divided at blank lines. */
function paragraphsOf(body: string): Pick<LetterParts, 'paragraphs' | 'gaps'> {
  const [, before = '', words = '', after = ''] = /^((?:[^\S\n]*\n)*)([\s\S]*?)(\s*)$/.exec(body) ?? []
  const pieces = words.split(/(\n(?:[^\S\n]*\n)+)/)
  return {
    paragraphs: pieces.filter((_, index) => index % 2 === 0),
    gaps: [before, ...pieces.filter((_, index) => index % 2 === 1), after],
  }
}

/** A paragraph that was emptied takes the gap before it along. */
export function letterOf({ open, front, close, paragraphs, gaps }: LetterParts): string {
  const kept = paragraphs.map((words, index) => (words.trim() === '' && index > 0 ? '' : (gaps[index] ?? '\n\n') + words))
  return open + front + close + kept.join('') + (gaps[paragraphs.length] ?? '')
}

/** The number in letter.md of the line each paragraph begins on. */
export function linesOfParagraphs({ open, front, close, paragraphs, gaps }: LetterParts): number[] {
  let before = open + front + close
  return paragraphs.map((words, index) => {
    before += gaps[index] ?? ''
    const line = before.split('\n').length
    before += words
    return line
  })
}
