import type { MailWords } from '../../../templates/words/mail.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { addressee, whyInvited } from '../pieces/addressee.ts'
import { type FactLine, factBox } from '../pieces/fact-box.ts'
import { openFacts } from '../pieces/facts.ts'
import { filledLetter } from '../pieces/filled-letter.ts'
import type { MailLinks } from '../pieces/link.ts'
import { literal, sentence } from '../pieces/piece.ts'
import { practicalPiece } from '../pieces/practical-info.ts'
import { momentLine, preheader } from '../pieces/preheader.ts'
import { programmePiece } from '../pieces/programme.ts'
import { answerHeading, answerSlip } from '../pieces/slip.ts'
import { days } from '../pieces/when.ts'

/**
 * The letter itself with the facts, a reply slip and, as a second page, the programme and the way
 * there.
 */
export const invitationSlots = (letter: FrozenLetter, words: MailWords, links: MailLinks, documents: FactLine[]) => {
  const { hasButtons, ...parts } = filledLetter(letter, words, links.answer)
  return {
    ...parts,
    subject: sentence(words.invitation.subject, literal(letter.kind), days(letter, words)),
    preheader: preheader(letter, words),
    eyebrow: sentence(words.invitation.eyebrow, literal(letter.kind)),
    title: literal(letter.title),
    moment: momentLine(letter, words),
    to: sentence(words.to, addressee),
    facts: factBox([...openFacts(letter, words), ...documents]),
    slipHeading: answerHeading(letter, words),
    slip: answerSlip(words, links.answer, { buttons: !hasButtons, forward: letter.colleagues > 0 }),
    programme: programmePiece(letter, words),
    practical: practicalPiece(letter, words),
    why: whyInvited(letter, words, addressee),
  }
}
