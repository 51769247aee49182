import { fill } from '../letter/placeholders.ts'
import { placeholdersOf } from './personal-placeholders.ts'
import { fillSlots, tidyText } from './pieces/fill-slots.ts'
import type { Piece } from './pieces/piece.ts'

export interface Mail {
  subject: string
  html: string
  text: string
}

/** A mail with everything in it but what differs from reader to reader. */
export interface MailTemplate extends Mail {
  /**
   * The placeholders left open. An entry that leaves one out is lost in a rendering failure after
   * SES has said SUCCESS.
   */
  asks: string[]
}

export type Slots = Record<string, Piece>

/** @throws when a slot is empty or campaign text would pass for a placeholder */
export function mailTemplate(template: Piece, slots: Slots & { subject: Piece }): MailTemplate {
  const { html, text } = fillSlots(template, slots)
  const subject = tidyText(slots.subject.text).replace(/\s+/g, ' ').trim()
  return { subject, html, text, asks: placeholdersOf(subject, html, text) }
}

/** One reader's mail, for notices, which go out one at a time; in a mailing SES does this. */
export const filled = ({ subject, html, text }: MailTemplate, values: Record<string, string>): Mail => ({
  subject: fill(subject, values),
  html: fill(html, values),
  text: fill(text, values),
})
