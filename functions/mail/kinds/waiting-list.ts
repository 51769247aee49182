import { offerMailWords } from '../../../templates/words/mail/offer.ts'
import { waitingOverMailWords } from '../../../templates/words/mail/waiting-over.ts'
import { waitlistedMailWords } from '../../../templates/words/mail/waitlisted.ts'
import type { MailWords } from '../../../templates/words/mail.ts'
import { type FrozenLetter, type FrozenSession, lineEnds } from '../../letter/frozen-letter.ts'
import { capitalised } from '../../values/capitalised.ts'
import type { Instant } from '../../values/instant.ts'
import { printedHours } from '../../values/printed-duration.ts'
import { printedMoment } from '../../values/printed-moment.ts'
import { factBox } from '../pieces/fact-box.ts'
import { whenAndWhere } from '../pieces/facts.ts'
import type { MailLinks } from '../pieces/link.ts'
import { meetingOfReader } from '../pieces/meeting.ts'
import { joinedBy, literal, newParagraph, type Piece, sentence } from '../pieces/piece.ts'
import { priceFacts } from '../pieces/price.ts'
import { shortLetter } from '../pieces/short-letter.ts'
import { choiceSlip, oneButtonSlip, wordsOnlySlip } from '../pieces/slip.ts'
import { deadlineWords } from '../pieces/when.ts'

/**
 * No seat yet: what will happen, until when, and how to leave the line. How many stand before is
 * not said, for it would be taken as a promise.
 */
export function waitlistedSlots(letter: FrozenLetter, words: MailWords, links: MailLinks) {
  const meeting = meetingOfReader(letter)
  const waitlisted = waitlistedMailWords[letter.language]
  return {
    ...shortLetter(letter, words, waitlisted, sentence(words.on, meeting.brief)),
    preheader: literal(waitlisted.preheader),
    lead: joinedBy([sentence(waitlisted.lead, literal(letter.title)), inTurn(letter)], newParagraph),
    facts: factBox([...whenAndWhere(meeting, words), { label: words.facts.seat, main: literal(words.facts.waiting), more: [] }]),
    slipHeading: literal(waitlisted.heading),
    slip: oneButtonSlip(words, literal(waitlisted.body), { button: waitlisted.button, href: links.participant, look: 'outlined' }),
    why: literal(words.foot.why.waiting),
  }
}

function inTurn({ offerLastsHours, deadline, language }: FrozenLetter): Piece {
  const waitlisted = waitlistedMailWords[language]
  const closes = !deadline
    ? literal(waitlisted.untilStart)
    : sentence(deadline.time ? waitlisted.untilTime : waitlisted.until, deadlineWords(deadline))
  return offerLastsHours === null
    ? closes
    : joinedBy([literal(waitlisted.inTurn(printedHours(offerLastsHours, language))), closes], literal(' '))
}

/**
 * A seat is kept for one who waited, until a moment: two answers, and it is not theirs before they
 * say yes.
 */
export function offerSlots(
  letter: FrozenLetter,
  words: MailWords,
  links: MailLinks,
  { until: offerUntil, session }: { until: Instant; session: FrozenSession | null },
) {
  const meeting = meetingOfReader(letter)
  const until = printedMoment(offerUntil, letter.language)
  const offer = offerMailWords[letter.language]
  // Cut at the end of the line: then there is no next.
  const isLast = session !== null && offerUntil >= lineEnds(letter, session)
  return {
    ...shortLetter(letter, words, offer, sentence(words.on, meeting.brief)),
    preheader: literal(offer.preheader(until)),
    lead: sentence(offer.lead, literal(letter.title), literal(until)),
    facts: factBox([
      ...whenAndWhere(meeting, words),
      { label: words.facts.answerBy, main: literal(capitalised(until)), more: [] },
      ...priceFacts(letter, words),
    ]),
    slipHeading: literal(offer.heading(until)),
    slip: choiceSlip(words, { yes: offer.yes, no: offer.no, href: links.participant, says: isLast ? offer.thenOver : offer.thenNext }),
    why: literal(words.foot.why.waiting),
  }
}

/** The line ended before it was their turn: a kind no, that promises nothing more. */
export function waitingOverSlots(letter: FrozenLetter, words: MailWords) {
  const meeting = meetingOfReader(letter)
  const waitingOver = waitingOverMailWords[letter.language]
  return {
    ...shortLetter(letter, words, waitingOver, sentence(words.on, meeting.brief)),
    preheader: literal(waitingOver.preheader),
    lead: sentence(waitingOver.lead, literal(letter.title)),
    facts: factBox(whenAndWhere(meeting, words)),
    slipHeading: literal(waitingOver.heading),
    slip: wordsOnlySlip(waitingOver.body),
    why: literal(words.foot.why.waiting),
  }
}
