import type { MailWords } from '../../../templates/words/mail.da.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { type Charge, printedPrice } from '../../letter/price.ts'
import { factBox } from '../pieces/fact-box.ts'
import { openFacts, whenAndWhere } from '../pieces/facts.ts'
import type { MailLinks } from '../pieces/link.ts'
import { meetingOfReader } from '../pieces/meeting.ts'
import { joined, literal, type Piece, sentence } from '../pieces/piece.ts'
import { shortLetter } from '../pieces/short-letter.ts'
import { oneButtonSlip, wordsOnlySlip } from '../pieces/slip.ts'
import { days, deadlineWords } from '../pieces/when.ts'

/** The receipt for an *afbud*: thanks, and the way back while the registration is open. */
export const declinedSlots = (letter: FrozenLetter, words: MailWords, links: MailLinks, isOpen: boolean) => ({
  ...shortLetter(letter, words, words.declined, days(letter, words)),
  preheader: literal(isOpen ? words.declined.preheader : words.declined.preheaderClosed),
  lead: sentence(words.declined.lead, literal(letter.title)),
  facts: factBox(openFacts(letter, words)),
  slipHeading: literal(words.declined.heading),
  slip: wayBack(letter, words, links, { words: words.declined, isOpen }),
  why: literal(words.foot.why.answered),
})

/**
 * What came to its end: a seat given up, a place in line or a wish taken back, an offer nobody
 * answered.
 */
export type Ended = 'seat' | 'wish' | 'offer'

/** The receipt of somebody who is not registered any more, or never came to be. */
export const cancelledSlots = (
  letter: FrozenLetter,
  words: MailWords,
  links: MailLinks,
  { ended, charge, isOpen }: { ended: Ended; charge: Charge | null; isOpen: boolean },
) => {
  const meeting = meetingOfReader(letter)
  const own = { seat: words.cancelled, wish: words.withdrawn, offer: words.offerExpired }[ended]
  const charged = charge && charge.amount > 0 ? [literal(words.cancelled.charged(printedPrice(charge.amount, letter.language)))] : []
  return {
    ...shortLetter(letter, words, own, sentence(words.on, meeting.brief)),
    preheader: literal(isOpen ? own.preheader : own.preheaderClosed),
    lead: joined([sentence(own.lead, literal(letter.title)), ...charged], literal(' ')),
    facts: factBox(whenAndWhere(meeting, words)),
    slipHeading: literal(ended === 'offer' ? words.offerExpired.heading : words.cancelled.heading),
    slip: wayBack(letter, words, links, { words: words.cancelled, isOpen }),
    why: literal(ended === 'offer' ? words.foot.why.waiting : words.foot.why.answered),
  }
}

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
