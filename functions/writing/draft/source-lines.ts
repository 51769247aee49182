/** A line of the pasted text that has words on it. */
export interface SourceLine {
  /** Number in the text, from 1. */
  line: number
  /** Without spaces at the ends; those between columns are kept. */
  text: string
  /** How many empty lines stand above it. */
  gap: number
}

/**
 * The lines somebody wrote, and those a programme left behind when the text was copied out of it.
 */
export function sourceLines(text: string): { lines: SourceLine[]; leftOver: SourceLine[] } {
  const lines: SourceLine[] = []
  const leftOver: SourceLine[] = []
  let gap = 0
  asPlainLines(text).forEach((raw, index) => {
    const line = { line: index + 1, text: raw.trim(), gap }
    if (line.text === '') gap++
    else if (isLeftOver(line.text)) leftOver.push(line)
    else {
      lines.push(line)
      gap = 0
    }
  })
  return { lines, leftOver }
}

// Soft hyphens and zero-width characters come along from PDF files and web pages, and nobody sees
// them.
const unseen = /\u00ad|\u200b|\u200c|\u200d|\u2060|\ufeff/g

const asPlainLines = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(unseen, '')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .split(/\r\n|[\n\r\f\u2028\u2029]/)

/** `Slide 2: PROGRAM`, a page number, a drawn line. */
const isLeftOver = (text: string): boolean => /^slide \d+\b|^(?:side |page )?\d{1,3}(?: (?:af|of) \d{1,3})?$|^[-–—_=*\s]{3,}$/i.test(text)
