import type { MailWords } from '../../../templates/words/mail.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import type { Instant } from '../../values/instant.ts'
import { type FactLine, factBox } from '../pieces/fact-box.ts'
import { seatFacts } from '../pieces/facts.ts'
import type { MailLinks } from '../pieces/link.ts'
import { meetingOfReader } from '../pieces/meeting.ts'
import { joinedBy, literal, personal, sentence } from '../pieces/piece.ts'
import { practicalPiece } from '../pieces/practical-info.ts'
import { programmePiece } from '../pieces/programme.ts'
import { seatSlip } from '../pieces/slip.ts'

/** A week before: what will happen, and how to get there. */
export const programmeSlots = (
  letter: FrozenLetter,
  words: MailWords,
  links: MailLinks,
  { documents, now }: { documents: FactLine[]; now: Instant | undefined },
) => {
  const meeting = meetingOfReader(letter)
  const says = sayings(letter, words, documents.length > 0)
  return {
    subject: sentence(says.subject, literal(letter.kind), sentence(words.on, meeting.brief)),
    preheader: sentence(says.preheader, joinedBy([meeting.date, meeting.time], literal(' ')), meeting.venue),
    eyebrow: sentence(says.eyebrow, literal(letter.kind)),
    title: sentence(words.programme.title, meeting.short),
    dear: sentence(words.dear, personal('whom')),
    lead: sentence(says.lead, literal(letter.title)),
    facts: factBox([...seatFacts(letter, meeting, personal('seat'), words), ...documents]),
    programme: programmePiece(letter, words),
    practical: practicalPiece(letter, words),
    slipHeading: literal(words.seat.heading),
    slip: seatSlip(letter, words, links, now),
    why: literal(words.foot.why.registered),
  }
}

/**
 * A letter may leave its programme to a document; without one, what is left to say is practical.
 */
function sayings({ body }: FrozenLetter, { programme, practical }: MailWords, hasDocuments: boolean) {
  if (body.programme.length > 0) return programme
  if (hasDocuments) return { ...programme, preheader: programme.preheaderDocuments, lead: programme.leadDocuments }
  return { ...practical, subject: programme.subjectWithout, lead: programme.leadWithout }
}
