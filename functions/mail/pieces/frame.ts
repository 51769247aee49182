import { type MailWords, mailWordsIn } from '../../../templates/words/mail.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { inLanguage, type Language } from '../../values/language.ts'
import { link, type MailLinks } from './link.ts'
import { joinedBy, literal, type Piece, sentence } from './piece.ts'

export const mailWords = (language: Language): MailWords => mailWordsIn[language]

/**
 * What stands around the words of every mail: who sends it, whom to ask, why it came and how to
 * stop it.
 */
export const frame = (letter: FrozenLetter, words: MailWords, links: MailLinks): Record<string, Piece> => ({
  language: literal(letter.language),
  sender: literal(letter.sender.name),
  contact: joinedBy([literal(words.contact.ask), howToReach(letter, words)], literal(' ')),
  privacy: link(words.foot.privacy, inLanguage(links.privacy, letter.language)),
  optOut: link(words.foot.optOut, links.optOut),
  from: sentence(words.foot.sender, literal(letter.sender.name), literal(letter.sender.address)),
})

/** A reply, or a call; the question is asked before it. */
export function howToReach({ contact }: FrozenLetter, words: MailWords): Piece {
  if (contact === 'none') return literal(words.contact.none)
  if (contact.phone === null) return sentence(words.contact.mail, literal(contact.name))
  return sentence(words.contact.phone, literal(contact.name), literal(contact.phone))
}
