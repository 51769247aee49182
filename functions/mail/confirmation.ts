import type { MailWords } from '../../templates/words/mail.da.ts'
import type { FrozenLetter } from '../campaign/frozen-letter.ts'
import { factBox } from './fact-box.ts'
import { seatFacts } from './facts.ts'
import type { MailLinks } from './link.ts'
import { meetingOfReader } from './meeting.ts'
import { joined, literal, nothing, personal, sentence } from './piece.ts'
import { practicalPiece } from './practical-info.ts'
import { programmePiece } from './programme.ts'
import { seatSlip } from './slip.ts'

/** The receipt for a seat. Somebody who registers after the programme went out finds it here. */
export function confirmationSlots(
  letter: FrozenLetter,
  words: MailWords,
  links: MailLinks,
  { carries, registeredBy }: { carries: readonly string[]; registeredBy?: string },
) {
  const meeting = meetingOfReader(letter)
  const withProgramme = carries.includes('programme')
  const lead = registeredBy
    ? sentence(words.confirmation.leadBy, literal(letter.title), personal('registeredBy'))
    : sentence(words.confirmation.lead, literal(letter.title))
  const where = withProgramme ? words.confirmation.programme : words.confirmation.onYourPage
  return {
    subject: sentence(words.confirmation.subject, literal(letter.kind), sentence(words.on, meeting.brief)),
    preheader: sentence(words.confirmation.preheader, joined([meeting.date, meeting.time], literal(' ')), meeting.venue),
    eyebrow: sentence(words.confirmation.eyebrow, literal(letter.kind)),
    title: literal(words.confirmation.title),
    dear: sentence(words.dear, personal('whom')),
    lead: joined([lead, literal(where)], literal(' ')),
    facts: factBox(seatFacts(letter, meeting, personal('seat'), words)),
    programme: withProgramme ? programmePiece(letter, words) : nothing,
    practical: withProgramme ? practicalPiece(letter, words) : nothing,
    slipHeading: literal(words.seat.heading),
    slip: seatSlip(letter, words, links),
    why: literal(words.foot.why.registered),
  }
}
