import { escapeHtml } from '../../values/html.ts'
import { timeRange } from '../../values/printed.ts'
import type { PersonalPlaceholder } from '../personal-placeholders.ts'

/** The same words for both halves of a mail. */
export interface Piece {
  html: string
  text: string
}

export const nothing: Piece = { html: '', text: '' }

export const newParagraph: Piece = { html: '<br><br>', text: '\n\n' }

/**
 * What the campaign's author typed, as literal words.
 * @throws when it could pass for a placeholder: what SES fills is ours to decide, and the letter
 *   check has refused such a text before.
 */
export function literal(text: string): Piece {
  if (text.includes('{{')) throw new Error('campaign text must not hold a placeholder')
  return { html: escapeHtml(text), text }
}

/** A hole that each reader's own value fills, escaped in the HTML. */
export const personal = (name: PersonalPlaceholder): Piece => ({ html: `{{${name}Html}}`, text: `{{${name}}}` })

/** One of our own sentences around pieces, said in both halves. */
export const sentence = <Parts extends string[]>(words: (...parts: Parts) => string, ...pieces: { [K in keyof Parts]: Piece }): Piece => ({
  html: words(...(pieces.map(piece => piece.html) as Parts)),
  text: words(...(pieces.map(piece => piece.text) as Parts)),
})

/** A printed time range stays on one line, which would else break after its dash. */
export const unbroken = ({ html, text }: Piece): Piece => ({
  html: html.replace(timeRange, '<span style="white-space:nowrap">$&</span>'),
  text,
})

export const joinedBy = (pieces: Piece[], between: Piece): Piece => ({
  html: pieces.map(piece => piece.html).join(between.html),
  text: pieces.map(piece => piece.text).join(between.text),
})
