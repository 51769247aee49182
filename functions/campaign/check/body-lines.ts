import type { Letter } from '../letter.ts'

/** The letter's own text line by line, without programme and practical info, each with its number in letter.md. */
export const bodyLines = ({ body }: Pick<Letter, 'body'>): { line: number; text: string }[] =>
  body.markdown.split('\n').map((text, index) => ({ line: body.line + index, text }))
