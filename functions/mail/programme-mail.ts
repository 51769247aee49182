import type { MailWords } from '../../templates/words/mail.da.ts'
import type { FrozenLetter } from '../campaign/frozen-letter.ts'
import { factBox } from './fact-box.ts'
import { seatFacts } from './facts.ts'
import type { MailLinks } from './link.ts'
import { meetingOfReader } from './meeting.ts'
import { joined, literal, personal, sentence } from './piece.ts'
import { practicalPiece } from './practical-info.ts'
import { programmePiece } from './programme.ts'
import { seatSlip } from './slip.ts'

/** A week before: what will happen, and how to get there. */
export const programmeSlots = (letter: FrozenLetter, words: MailWords, links: MailLinks) => {
  const meeting = meetingOfReader(letter)
  // A letter may leave its programme to a document; then what is left to say is practical.
  const says = letter.body.programme.length > 0 ? words.programme : { ...words.practical, lead: words.programme.leadWithout }
  return {
    subject: sentence(says.subject, literal(letter.kind), sentence(words.on, meeting.brief)),
    preheader: sentence(says.preheader, joined([meeting.date, meeting.time], literal(' ')), meeting.venue),
    eyebrow: sentence(says.eyebrow, literal(letter.kind)),
    title: sentence(words.programme.title, meeting.short),
    dear: sentence(words.dear, personal('whom')),
    lead: sentence(says.lead, literal(letter.title)),
    facts: factBox(seatFacts(letter, meeting, personal('seat'), words)),
    programme: programmePiece(letter, words),
    practical: practicalPiece(letter, words),
    slipHeading: literal(words.seat.heading),
    slip: seatSlip(letter, words, links),
    why: literal(words.foot.why.registered),
  }
}
