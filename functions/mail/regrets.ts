import type { MailWords } from '../../templates/words/mail.da.ts'
import type { FrozenLetter } from '../campaign/frozen-letter.ts'
import { factBox } from './fact-box.ts'
import { openFacts, whenAndWhere } from './facts.ts'
import type { MailLinks } from './link.ts'
import { meetingOfReader } from './meeting.ts'
import { literal, nothing, type Piece, personal, sentence } from './piece.ts'
import { oneButtonSlip, wordsOnlySlip } from './slip.ts'
import { days, deadlineWords } from './when.ts'

/** The receipt for an *afbud*: thanks, and the way back while the registration is open. */
export const declinedSlots = (letter: FrozenLetter, words: MailWords, links: MailLinks, isOpen: boolean) => ({
  ...shared(letter, words, 'declined'),
  subject: sentence(words.declined.subject, literal(letter.kind), days(letter, words)),
  preheader: literal(isOpen ? words.declined.preheader : words.declined.preheaderClosed),
  facts: factBox(openFacts(letter, words)),
  slip: wayBack(letter, words, links, { words: words.declined, isOpen }),
})

/** The receipt for giving up a seat. */
export const cancelledSlots = (letter: FrozenLetter, words: MailWords, links: MailLinks, isOpen: boolean) => {
  const meeting = meetingOfReader(letter)
  return {
    ...shared(letter, words, 'cancelled'),
    subject: sentence(words.cancelled.subject, literal(letter.kind), sentence(words.on, meeting.brief)),
    preheader: literal(isOpen ? words.cancelled.preheader : words.cancelled.preheaderClosed),
    facts: factBox(whenAndWhere(meeting, words)),
    slip: wayBack(letter, words, links, { words: words.cancelled, isOpen }),
  }
}

const shared = (letter: FrozenLetter, words: MailWords, kind: 'declined' | 'cancelled') => ({
  eyebrow: sentence(words[kind].eyebrow, literal(letter.kind)),
  title: literal(words[kind].title),
  dear: sentence(words.dear, personal('whom')),
  lead: sentence(words[kind].lead, literal(letter.title)),
  programme: nothing,
  practical: nothing,
  slipHeading: literal(words[kind].heading),
  why: literal(words.foot.why.answered),
})

function wayBack(
  { deadline }: FrozenLetter,
  words: MailWords,
  { answer }: MailLinks,
  { words: own, isOpen }: { words: MailWords['declined'] | MailWords['cancelled']; isOpen: boolean },
): Piece {
  if (!isOpen) return wordsOnlySlip(words.closed)
  const says = deadline ? sentence(own.wayBack, deadlineWords(deadline)) : literal(own.wayBackWheneverOpen)
  return oneButtonSlip(words, says, { button: own.button, href: `${answer}?svar=ja`, look: 'filled' })
}
