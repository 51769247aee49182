import { fillSlots, plainText } from './fill-slots.ts'
import { placeholdersOf } from './personal-placeholders.ts'
import type { Piece } from './piece.ts'

/** A mail with everything in it but what differs from reader to reader. */
export interface MailTemplate {
  subject: string
  html: string
  text: string
  /** The placeholders left open. An entry that leaves one out is lost in a rendering failure after SES has said SUCCESS. */
  asks: string[]
}

export type Slots = Record<string, Piece>

/** @throws when a slot is empty or campaign text would pass for a placeholder */
export function mailTemplate(template: Piece, slots: Slots & { subject: Piece }): MailTemplate {
  const { html, text } = fillSlots(template, slots)
  const subject = plainText(slots.subject.text).replace(/\s+/g, ' ').trim()
  return { subject, html, text, asks: placeholdersOf(subject, html, text) }
}
