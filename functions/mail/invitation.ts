import type { MailWords } from '../../templates/words/mail.da.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { addressee, whyInvited } from './addressee.ts'
import { type Fact, factBox } from './fact-box.ts'
import { openFacts } from './facts.ts'
import { letterWords } from './letter-words.ts'
import type { MailLinks } from './link.ts'
import { literal, sentence } from './piece.ts'
import { practicalPiece } from './practical-info.ts'
import { preheader } from './preheader.ts'
import { programmePiece } from './programme.ts'
import { answerHeading, answerSlip } from './slip.ts'
import { days } from './when.ts'

/** The letter itself with the facts, a reply slip and, as a second page, the programme and the way there. */
export const invitationSlots = (letter: FrozenLetter, words: MailWords, links: MailLinks, documents: Fact[]) => {
  const { hasButtons, ...parts } = letterWords(letter, words, links.answer)
  return {
    ...parts,
    subject: sentence(words.invitation.subject, literal(letter.kind), days(letter, words)),
    preheader: preheader(letter, words),
    eyebrow: sentence(words.invitation.eyebrow, literal(letter.kind)),
    title: literal(letter.title),
    to: sentence(words.to, addressee),
    facts: factBox([...openFacts(letter, words), ...documents]),
    slipHeading: answerHeading(letter, words),
    slip: answerSlip(words, links.answer, { buttons: !hasButtons, forward: letter.colleagues > 0 }),
    programme: programmePiece(letter, words),
    practical: practicalPiece(letter, words),
    why: whyInvited(letter, words, addressee),
  }
}
