import { cancelledMailWords } from '../../../templates/words/mail/cancelled.ts'
import { colleagueOutMailWords } from '../../../templates/words/mail/colleague-out.ts'
import { declinedMailWords } from '../../../templates/words/mail/declined.ts'
import { offerExpiredMailWords } from '../../../templates/words/mail/offer-expired.ts'
import { withdrawnMailWords } from '../../../templates/words/mail/withdrawn.ts'
import type { MailWords } from '../../../templates/words/mail.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { type Charge, printedPrice } from '../../letter/money.ts'
import { factBox } from '../pieces/fact-box.ts'
import { sessionFactLines, whenAndWhere } from '../pieces/facts.ts'
import type { MailLinks } from '../pieces/link.ts'
import { meetingOfReader } from '../pieces/meeting.ts'
import { joinedBy, literal, type Piece, personal, sentence } from '../pieces/piece.ts'
import { shortLetter } from '../pieces/short-letter.ts'
import { hasLimit, oneButtonSlip, wordsOnlySlip } from '../pieces/slip.ts'
import { days, deadlineWords } from '../pieces/when.ts'

/** The receipt for an *afbud*: thanks, and the way back while the registration is open. */
export function declinedSlots(letter: FrozenLetter, words: MailWords, links: MailLinks, isOpen: boolean) {
  const declined = declinedMailWords[letter.language]
  return {
    ...shortLetter(letter, words, declined, days(letter, words)),
    preheader: literal(isOpen ? declined.preheader : declined.preheaderClosed),
    lead: sentence(declined.lead, literal(letter.title)),
    // Nobody who stays away is bound to anything.
    facts: factBox(sessionFactLines(letter, words)),
    slipHeading: literal(declined.heading),
    slip: wayBack(letter, words, links, { words: declined, isOpen }),
    why: literal(words.foot.why.answered),
  }
}

/**
 * What came to its end: a seat given up, a place in line or a wish taken back, an offer nobody
 * answered.
 */
export type Ended = 'seat' | 'wish' | 'offer' | 'unreconfirmed'

/** Why each gets the mail: whoever said nothing gets no receipt for it. */
const because = { seat: 'answered', wish: 'answered', offer: 'waiting', unreconfirmed: 'hadSeat' } as const satisfies Record<Ended, string>

/** The receipt of somebody who is not registered any more, or never came to be. */
export const cancelledSlots = (
  letter: FrozenLetter,
  words: MailWords,
  links: MailLinks,
  { ended, charge, isOpen }: { ended: Ended; charge: Charge | null; isOpen: boolean },
) => {
  const meeting = meetingOfReader(letter)
  const cancelled = cancelledMailWords[letter.language]
  const offerExpired = offerExpiredMailWords[letter.language]
  const own = { seat: cancelled, wish: withdrawnMailWords[letter.language], offer: offerExpired, unreconfirmed: words.changed.freed }[ended]
  const { charged, chargedOnce, leadUnlimited, preheaderUnlimited } = cancelled
  const isCharged = charge !== null && charge.amount > 0
  const money = isCharged ? [literal(charged(printedPrice(charge.amount, letter.language))), ...(isOpen ? [literal(chargedOnce)] : [])] : []
  // A seat is given free only where somebody else may have it.
  const unlimited = ended === 'seat' && !hasLimit(letter)
  const lead = unlimited ? leadUnlimited : ended === 'offer' && !isOpen ? offerExpired.leadClosed : own.lead
  return {
    ...shortLetter(letter, words, own, sentence(words.on, meeting.brief)),
    preheader: literal(!isOpen ? own.preheaderClosed : unlimited ? preheaderUnlimited : own.preheader),
    lead: joinedBy([sentence(lead, literal(letter.title)), ...money], literal(' ')),
    facts: factBox(whenAndWhere(meeting, words)),
    slipHeading: literal(ended === 'offer' ? offerExpired.heading : cancelled.heading),
    slip: wayBack(letter, words, links, { words: cancelled, isOpen }),
    why: literal(words.foot.why[because[ended]]),
  }
}

/** To whoever named somebody who has said no before they said yes: nothing is charged for them. */
export const colleagueOutSlots = (letter: FrozenLetter, words: MailWords, charge: Charge | null) => {
  const meeting = meetingOfReader(letter)
  const own = colleagueOutMailWords[letter.language]
  return {
    ...shortLetter(letter, words, own, sentence(words.on, meeting.brief)),
    preheader: literal(charge ? own.preheaderCharged : own.preheader),
    // The other person the notice names: here the one who was registered.
    lead: charge
      ? sentence(own.leadCharged, personal('registeredBy'), literal(letter.title), literal(printedPrice(charge.amount, letter.language)))
      : sentence(own.lead, personal('registeredBy'), literal(letter.title)),
    facts: factBox(whenAndWhere(meeting, words)),
    slipHeading: literal(own.heading),
    slip: wordsOnlySlip(own.means),
    why: literal(own.why),
  }
}

function wayBack(
  { deadline }: FrozenLetter,
  words: MailWords,
  { answer }: MailLinks,
  { words: own, isOpen }: { words: typeof declinedMailWords.da | typeof cancelledMailWords.da; isOpen: boolean },
): Piece {
  if (!isOpen) return wordsOnlySlip(words.closed)
  const says = deadline ? sentence(own.wayBack, deadlineWords(deadline)) : literal(own.wayBackWheneverOpen)
  return oneButtonSlip(words, says, { button: own.button, href: `${answer}?svar=ja`, look: 'filled' })
}
