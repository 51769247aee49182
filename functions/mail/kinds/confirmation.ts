import { approvedMailWords } from '../../../templates/words/mail/approved.ts'
import { confirmationMailWords } from '../../../templates/words/mail/confirmation.ts'
import { correctedMailWords } from '../../../templates/words/mail/corrected.ts'
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
import { shortLetter } from '../pieces/short-letter.ts'
import { seatSlip, unaskedSlip } from '../pieces/slip.ts'

interface Seated {
  carries: readonly string[]
  documents: FactLine[]
  /** The programme is a document that is still to come. */
  programmeByMail: boolean
  registeredBy?: string | undefined
  order?: object | undefined
  /**
   * `approval`: staff have said yes. `correction`: they had the seat before. Else the person or a
   * colleague took it.
   */
  receiptFor: 'approval' | 'correction' | 'reconfirmation' | 'registration'
  now: Instant
}

/**
 * The receipt for a seat. Somebody who registers after the programme went out finds it here;
 * somebody a colleague registered, the way out.
 */
export function confirmationSlots(
  letter: FrozenLetter,
  words: MailWords,
  links: MailLinks,
  { carries, documents, programmeByMail, registeredBy, order, receiptFor, now }: Seated,
) {
  const meeting = meetingOfReader(letter)
  const confirmation = confirmationMailWords[letter.language]
  const own = {
    registration: confirmation,
    approval: approvedMailWords[letter.language],
    correction: correctedMailWords[letter.language],
    reconfirmation: words.changed.kept,
  }[receiptFor]
  const withProgramme = carries.includes('programme')
  const lead =
    registeredBy && receiptFor === 'registration'
      ? sentence(confirmation.leadBy, literal(letter.title), personal('registeredBy'))
      : sentence(own.lead, literal(letter.title))
  return {
    ...shortLetter(letter, words, { ...confirmation, ...own }, sentence(words.on, meeting.brief)),
    preheader: sentence(confirmation.preheader, joinedBy([meeting.date, meeting.time], literal(' ')), meeting.venue),
    lead: joinedBy(
      [lead, literal(withProgramme ? confirmation.programme : programmeByMail ? confirmation.byMail : confirmation.onYourPage)],
      literal(' '),
    ),
    facts: factBox([
      ...seatFacts(letter, meeting, personal('seat'), words),
      ...(order ? [{ label: words.facts.order, main: personal('order'), more: [] }] : []),
      ...documents,
    ]),
    ...(withProgramme && { programme: programmePiece(letter, words) }),
    ...((withProgramme || carries.includes('practical')) && { practical: practicalPiece(letter, words) }),
    slipHeading: literal(registeredBy ? words.seat.headingBy : words.seat.heading),
    slip: registeredBy ? unaskedSlip(letter, words, links, now) : seatSlip(letter, words, links, now),
    why: registeredBy ? sentence(words.foot.why.registeredBy, personal('registeredBy')) : literal(words.foot.why.registered),
  }
}
