import { type FrozenLetter, isOpen } from '../campaign/frozen-letter.ts'
import type { Instant } from '../values/instant.ts'
import { confirmationSlots } from './confirmation.ts'
import { frame, mailWords } from './frame.ts'
import { mailLinks } from './link.ts'
import { filled, type Mail, mailTemplate } from './mail-template.ts'
import { type MailReader, personalValues } from './personal-values.ts'
import { cancelledSlots, declinedSlots } from './regrets.ts'
import { mailTemplates } from './templates.ts'

/** What stands in a letter to one person, besides the person. */
export interface SingleLetter extends MailReader {
  letter: FrozenLetter
  /** The site's address without a slash at the end: a setting, never taken from a request. */
  baseUrl: string
  now: Instant
  /** Mailings that travel inside: `programme` for somebody who registers after it went out. */
  carries: readonly string[]
}

/** The mail that follows from one person's answer, complete. */
export function composeLetter(kind: 'confirmation' | 'declined' | 'cancelled', to: SingleLetter): Mail {
  const { letter } = to
  const words = mailWords(letter.language)
  const links = mailLinks(to.baseUrl)
  const slots = {
    confirmation: () => confirmationSlots(letter, words, links, to),
    declined: () => declinedSlots(letter, words, links, isOpen(letter, to.now)),
    cancelled: () => cancelledSlots(letter, words, links, isOpen(letter, to.now)),
  }[kind]()
  const template = mailTemplate(mailTemplates.note, { ...frame(letter, words, links), ...slots })
  return filled(template, personalValues(to, letter))
}
