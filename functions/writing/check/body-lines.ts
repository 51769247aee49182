import type { Letter } from '../../letter/letter.ts'

/** A line of text and its number in letter.md. */
export interface Line {
  line: number
  text: string
}

const linesOf = (markdown: string, first: number): Line[] => markdown.split('\n').map((text, index) => ({ line: first + index, text }))

/**
 * The letter's own text line by line, without programme and practical info, each with its number in
 * letter.md.
 */
export const bodyLines = ({ body }: Pick<Letter, 'body'>): Line[] => linesOf(body.markdown, body.line)

/** The practical info's text line by line, each section for itself. */
export const practicalLines = ({ body }: Pick<Letter, 'body'>): Line[][] =>
  body.practical.map(({ markdown, line }) => linesOf(markdown, line))

/** What the programme says, item by item. */
export const programmeLines = ({ body }: Pick<Letter, 'body'>): Line[] =>
  body.programme.map(({ line, part, title, by }) => ({ line, text: [part, title, by].filter(Boolean).join(' — ') }))

/** All that readers get to read below the fields. */
export const everyLine = (letter: Pick<Letter, 'body'>): Line[] =>
  [...bodyLines(letter), ...programmeLines(letter), ...practicalLines(letter).flat()].filter(({ text }) => text.trim() !== '')
