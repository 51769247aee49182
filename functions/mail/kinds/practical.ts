import type { MailWords } from '../../../templates/words/mail.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import type { Instant } from '../../values/instant.ts'
import { factBox } from '../pieces/fact-box.ts'
import { seatFacts } from '../pieces/facts.ts'
import type { MailLinks } from '../pieces/link.ts'
import { meetingOfReader } from '../pieces/meeting.ts'
import { participantsPiece } from '../pieces/participants.ts'
import { joinedBy, literal, nothing, personal, sentence } from '../pieces/piece.ts'
import { practicalPiece } from '../pieces/practical-info.ts'
import { seatSlip } from '../pieces/slip.ts'

/**
 * The day before: time, place and the way there. Sent earlier because of a weekend, it names the
 * date and never says "i morgen".
 */
export const practicalSlots = (
  letter: FrozenLetter,
  words: MailWords,
  links: MailLinks,
  { isDayBefore, now }: { isDayBefore: boolean; now: Instant | undefined },
) => {
  const meeting = meetingOfReader(letter)
  const { subject, subjectTomorrow, title, titleTomorrow } = words.practical
  return {
    subject: sentence(isDayBefore ? subjectTomorrow : subject, literal(letter.kind), sentence(words.on, meeting.brief)),
    preheader: sentence(words.practical.preheader, joinedBy([meeting.date, meeting.time], literal(' ')), meeting.venue),
    eyebrow: sentence(words.practical.eyebrow, literal(letter.kind)),
    title: sentence(isDayBefore ? titleTomorrow : title, meeting.short),
    dear: sentence(words.dear, personal('whom')),
    lead: sentence(words.practical.lead, literal(letter.title)),
    facts: factBox(seatFacts(letter, meeting, personal('seat'), words)),
    programme: nothing,
    practical: joinedBy([practicalPiece(letter, words), participantsPiece(letter, words)], { html: '', text: '\n\n' }),
    slipHeading: literal(words.seat.heading),
    slip: seatSlip(letter, words, links, now),
    why: literal(words.foot.why.registered),
  }
}
