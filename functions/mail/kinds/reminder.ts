import type { MailWords } from '../../../templates/words/mail.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { whyInvited } from '../pieces/addressee.ts'
import { factBox } from '../pieces/fact-box.ts'
import { openFacts } from '../pieces/facts.ts'
import type { MailLinks } from '../pieces/link.ts'
import { joinedBy, literal, nothing, type Piece, personal, sentence } from '../pieces/piece.ts'
import { preheader } from '../pieces/preheader.ts'
import { answerHeading, answerSlip } from '../pieces/slip.ts'
import { days, deadlineWords } from '../pieces/when.ts'

/** Our own words for a person or a mailbox: nothing in them needs escaping, so they travel once. */
const soFar: Piece = { html: '{{soFar}}', text: '{{soFar}}' }

/** A kind word to those who have not answered; the last one says that it is the last. */
export const reminderSlots = (letter: FrozenLetter, words: MailWords, links: MailLinks, isLast: boolean) => {
  const kind = literal(letter.kind)
  return {
    subject: subject(letter, words, isLast),
    preheader: preheader(letter, words),
    eyebrow: sentence(isLast ? words.reminder.lastEyebrow : words.reminder.eyebrow, kind),
    title: literal(letter.title),
    dear: sentence(words.dear, personal('whom')),
    lead: joinedBy([soFar, urging(letter, words, isLast), literal(words.reminder.whole)], literal(' ')),
    facts: factBox(openFacts(letter, words)),
    programme: nothing,
    practical: nothing,
    slipHeading: answerHeading(letter, words),
    slip: answerSlip(words, links.answer, { buttons: true, forward: false }),
    why: whyInvited(letter, words, personal('whom')),
  }
}

const urging = ({ deadline }: FrozenLetter, words: MailWords, isLast: boolean): Piece =>
  isLast && deadline ? sentence(words.reminder.last, deadlineWords(deadline)) : literal(words.reminder.first)

function subject(letter: FrozenLetter, words: MailWords, isLast: boolean): Piece {
  const [kind, on] = [literal(letter.kind), days(letter, words)]
  if (!isLast || !letter.deadline) return sentence(words.reminder.subject, kind, on)
  return sentence(words.reminder.lastSubject, kind, on, literal(letter.deadline.date.brief))
}
