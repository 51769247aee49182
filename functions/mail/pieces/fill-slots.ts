import type { Piece } from './piece.ts'

/**
 * Fills the `[[slots]]` of both halves in one pass: what fills a slot is never read again.
 * @throws when a slot is not given.
 */
export function fillSlots(template: Piece, slots: Record<string, Piece>): Piece {
  const half = (side: keyof Piece) =>
    template[side].replace(/\[\[(\w+)\]\]/g, (_, name: string) => {
      const piece = slots[name]
      if (!piece) throw new Error(`the mail template has a slot nobody fills: ${name}`)
      return piece[side]
    })
  return { html: half('html'), text: tidyText(half('text')) }
}

/** No-break spaces are for narrow columns; in plain text they only hinder search. */
export const tidyText = (text: string): string =>
  `${text
    .replaceAll('\u00a0', ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
