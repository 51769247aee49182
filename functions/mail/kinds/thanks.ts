import type { MailWords } from '../../../templates/words/mail.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { type FactLine, factBox } from '../pieces/fact-box.ts'
import { seatFacts } from '../pieces/facts.ts'
import type { MailLinks } from '../pieces/link.ts'
import { meetingOfReader } from '../pieces/meeting.ts'
import { joinedBy, literal, nothing, personal, sentence } from '../pieces/piece.ts'
import { oneButtonSlip } from '../pieces/slip.ts'

/** The day after, to those who came: thanks, and what was shown. Nothing is asked of anybody. */
export function thanksSlots(letter: FrozenLetter, words: MailWords, { participant }: MailLinks, documents: FactLine[]) {
  const meeting = meetingOfReader(letter)
  const { thanks } = words
  return {
    subject: sentence(thanks.subject, literal(letter.kind), sentence(words.on, meeting.brief)),
    preheader: literal(documents.length > 0 ? thanks.preheaderDocuments : thanks.preheader),
    eyebrow: sentence(thanks.eyebrow, literal(letter.kind)),
    title: literal(thanks.title),
    dear: sentence(words.dear, personal('whom')),
    lead: joinedBy(
      [sentence(thanks.lead, literal(letter.title)), ...(documents.length > 0 ? [literal(thanks.documents)] : [])],
      literal(' '),
    ),
    facts: factBox([...seatFacts(letter, meeting, personal('seat'), words), ...documents]),
    programme: nothing,
    practical: nothing,
    slipHeading: literal(thanks.heading),
    slip: oneButtonSlip(words, literal(thanks.page), { button: thanks.button, href: participant, look: 'outlined' }),
    why: literal(words.foot.why.hadSeat),
  }
}
