import { type DraftLetterhead, letterhead } from './letterhead.ts'
import { type MailHead, mailText } from './mail-headers.ts'
import { isFurniture, isRepeated, repeatedOnPages } from './page-furniture.ts'
import type { SourceLine } from './source-line.ts'
import { asSeen } from './web-page.ts'

export interface SourceText {
  /** What somebody wrote. */
  lines: SourceLine[]
  /** What a programme, an office or a web page left around it. */
  leftOver: SourceLine[]
  head: MailHead | null
  written: DraftLetterhead['written']
}

/**
 * The lines somebody wrote, and those a programme left behind when the text was copied out of it.
 */
export function sourceLines(text: string): SourceText {
  const raw = asPlainLines(text).flatMap((line, index) => asSeen(line).map(seen => ({ line: index + 1, text: shortened(seen).trim() })))
  const repeated = repeatedOnPages(raw.map(line => line.text))
  const lines: SourceLine[] = []
  const leftOver: SourceLine[] = []
  let gap = 0
  for (const { line, text: words } of raw) {
    if (words === '') gap++
    else if (isFurniture(words) || isRepeated(words, repeated)) leftOver.push({ line, text: words, gap })
    else {
      lines.push({ line, text: words, gap })
      gap = 0
    }
  }
  const mail = mailText(lines)
  const letter = letterhead(mail.lines)
  return { lines: letter.lines, leftOver: [...leftOver, ...mail.leftOver, ...letter.leftOver], head: mail.head, written: letter.written }
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

/** Dot leaders and drawn lines say nothing by their length; quoted mail is what it quotes. */
const shortened = (line: string): string =>
  line
    .replace(/^[ \t]*(?:>[ \t]?){1,9}/, '')
    .replace(/([^\p{L}\p{N}\s])\1{4,}/gu, '$1$1$1')
    .replace(/[ \t]{40,}/g, ' '.repeat(12))
