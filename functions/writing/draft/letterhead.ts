import { dateMentions } from './date-mentions.ts'
import type { Found } from './found.ts'
import { isReference } from './page-furniture.ts'
import type { SourceLine } from './source-line.ts'

/**
 * A letter's head: whose it is, its numbers, and the day it was written, which is not the
 * meeting's.
 */
export interface DraftLetterhead {
  lines: SourceLine[]
  leftOver: SourceLine[]
  written: Found<string> | null
}

const headLength = 14

/** `Fredericia, den 12. januar 2027`, `Dato: 4. november 2026` beside a journal number. */
export function letterhead(lines: SourceLine[]): DraftLetterhead {
  const head = lines.slice(0, headLength)
  const referenced = head.map(({ text }) => cells(text).some(isReference))
  const ends = referenced.lastIndexOf(true)
  let written: Found<string> | null = null
  const gone = new Set<SourceLine>()
  head.forEach((line, index) => {
    const dated = cells(line.text).find(cell => isPlaceAndDay(cell) || (isLabelledDay(cell) && ends >= 0 && index <= ends + 2))
    if (dated) written = { value: dated, line: line.line }
    if (dated || referenced[index] || (index <= ends && isSender(line.text))) gone.add(line)
  })
  return { lines: lines.filter(line => !gone.has(line)), leftOver: [...gone], written }
}

const cells = (text: string): string[] => text.split(/\s{3,}|\t+/).map(cell => cell.trim())

const isPlaceAndDay = (cell: string): boolean => {
  const [date] = dateMentions(cell)
  return (
    !!date?.year &&
    date.to >= cell.length - 1 &&
    /^\p{Lu}[\p{L} ]{1,30},\s*(?:den|d\.)?\s*$/u.test(cell.slice(0, date.from)) &&
    !date.weekday
  )
}

const isLabelledDay = (cell: string): boolean => /^(?:dato|den)\b/i.test(cell) && cell.length < 40 && !!dateMentions(cell)[0]?.year

/** The office and its address, above the numbers. */
const isSender = (text: string): boolean => text.length < 80 && !/[.!?:]$/.test(text) && !/^(?:til|att|kære|invit|indb|indk)/i.test(text)
