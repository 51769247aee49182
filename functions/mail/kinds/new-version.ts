import type { MailWords } from '../../../templates/words/mail.ts'
import type { MailedDocument } from '../../documents/mailed.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import type { Renewal } from '../../letter/step.ts'
import type { Instant } from '../../values/instant.ts'
import { type FactLine, factBox } from '../pieces/fact-box.ts'
import { openFacts, seatFacts } from '../pieces/facts.ts'
import type { MailLinks } from '../pieces/link.ts'
import { meetingOfReader } from '../pieces/meeting.ts'
import { joinedBy, literal, newParagraph, personal, sentence } from '../pieces/piece.ts'
import { shortLetter } from '../pieces/short-letter.ts'
import { oneButtonSlip, seatSlip } from '../pieces/slip.ts'
import { days } from '../pieces/when.ts'

/**
 * A document they have had before is another now: which, what has changed, and where it is. Or one
 * has come that their mailing went out without. Nobody is asked anything.
 */
export function newVersionSlots(
  letter: FrozenLetter,
  words: MailWords,
  links: MailLinks,
  { document, facts, renewal, now }: { document: MailedDocument; facts: FactLine[]; renewal: Renewal; now: Instant | undefined },
) {
  const own = { ...words.newVersion, ...(renewal.first && words.newVersion.first) }
  const title = literal(document.title)
  const haveSeats = renewal.to === 'registered'
  return {
    ...shortLetter(letter, words, { subject: own.subject, eyebrow: own.eyebrow, title: own.title }, days(letter, words)),
    title: sentence(own.titleOf, title),
    preheader: renewal.note ? literal(renewal.note) : sentence(own.lead, title, literal(letter.title)),
    lead: joinedBy([sentence(own.lead, title, literal(letter.title)), ...(renewal.note ? [literal(renewal.note)] : [])], newParagraph),
    facts: factBox([
      ...facts,
      ...(haveSeats ? seatFacts(letter, meetingOfReader(letter), personal('seat'), words) : openFacts(letter, words)),
    ]),
    slipHeading: literal(haveSeats ? words.seat.heading : own.heading),
    slip: haveSeats
      ? seatSlip(letter, words, links, now)
      : oneButtonSlip(words, literal(own.body), { button: own.button, href: links.answer, look: 'outlined' }),
    why: haveSeats ? literal(words.foot.why.registered) : sentence(words.foot.why.invited, literal(letter.sender.name), personal('whom')),
  }
}
