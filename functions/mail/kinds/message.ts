import type { MailWords } from '../../../templates/words/mail.ts'
import type { FrozenMessage } from '../../campaign/message.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import type { Instant } from '../../values/instant.ts'
import { addressee, whyInvited } from '../pieces/addressee.ts'
import { factBox } from '../pieces/fact-box.ts'
import { openFacts, seatFacts, sessionFactLines } from '../pieces/facts.ts'
import { filledLetter } from '../pieces/filled-letter.ts'
import type { MailLinks } from '../pieces/link.ts'
import { meetingOfReader } from '../pieces/meeting.ts'
import { literal, nothing, type Piece, personal, sentence } from '../pieces/piece.ts'
import { momentLine } from '../pieces/preheader.ts'
import { answerHeading, answerSlip, oneButtonSlip, seatSlip } from '../pieces/slip.ts'
import { days } from '../pieces/when.ts'

/**
 * What staff write is dressed as the letter is. It is signed by its sender, or by whoever says
 * goodbye in it, never by those who signed the letter.
 */
export function messageSlots(
  letter: FrozenLetter,
  words: MailWords,
  links: MailLinks,
  { message, now }: { message: FrozenMessage; now: Instant | undefined },
) {
  const { subject, html, text, to } = message
  const written = { ...letter, signatories: [], body: { ...letter.body, html, text } }
  const { hasButtons, ...parts } = filledLetter(written, words, links.answer)
  const kind = literal(letter.kind)
  return {
    ...parts,
    subject: subject === null ? sentence(words.message.subject, kind, days(letter, words)) : literal(subject),
    preheader: literal(letter.title),
    eyebrow: sentence(words.message.eyebrow, kind),
    title: literal(subject ?? letter.title),
    moment: momentLine(letter, words),
    to: sentence(words.to, addressee),
    programme: nothing,
    practical: nothing,
    ...askedOf(letter, words, links, { asks: message.asks, hasButtons, now }),
    why: to === 'registered' || to === 'toReconfirm' ? literal(words.foot.why.registered) : whyInvited(letter, words, addressee),
  }
}

/** The facts and the slip, by what its readers can do. */
function askedOf(
  letter: FrozenLetter,
  words: MailWords,
  links: MailLinks,
  { asks, hasButtons, now }: { asks: FrozenMessage['asks']; hasButtons: boolean; now: Instant | undefined },
): { facts: Piece; slipHeading: Piece; slip: Piece } {
  switch (asks) {
    case 'answer':
      return {
        facts: factBox(openFacts(letter, words)),
        slipHeading: answerHeading(letter, words),
        slip: answerSlip(words, links.answer, { buttons: !hasButtons, forward: false }),
      }
    case 'seat':
      return {
        facts: factBox(seatFacts(letter, meetingOfReader(letter), personal('seat'), words)),
        slipHeading: literal(words.seat.heading),
        slip: seatSlip(letter, words, links, now),
      }
    case 'page': {
      const { heading, body, button } = words.message
      return {
        facts: factBox(sessionFactLines(letter, words)),
        slipHeading: literal(heading),
        slip: oneButtonSlip(words, literal(body), { button, href: links.answer, look: 'outlined' }),
      }
    }
  }
}
