import { handedOverMailWords } from '../../../templates/words/mail/handed-over.ts'
import type { MailWords } from '../../../templates/words/mail.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { factBox } from '../pieces/fact-box.ts'
import { whenAndWhere } from '../pieces/facts.ts'
import { meetingOfReader } from '../pieces/meeting.ts'
import { joinedBy, literal, newParagraph, personal, sentence } from '../pieces/piece.ts'
import { shortLetter } from '../pieces/short-letter.ts'
import { wordsOnlySlip } from '../pieces/slip.ts'

/** The receipt for a seat passed on: who has it now, by name and nothing more. */
export function handedOverSlots(letter: FrozenLetter, words: MailWords) {
  const meeting = meetingOfReader(letter)
  const handedOver = handedOverMailWords[letter.language]
  return {
    ...shortLetter(letter, words, handedOver, sentence(words.on, meeting.brief)),
    preheader: sentence(handedOver.preheader, personal('handedTo')),
    lead: joinedBy(
      [
        sentence(handedOver.lead, literal(letter.title), personal('handedTo')),
        ...(letter.price?.binding ? [literal(handedOver.bound)] : []),
      ],
      newParagraph,
    ),
    facts: factBox(whenAndWhere(meeting, words)),
    slipHeading: literal(handedOver.heading),
    slip: wordsOnlySlip(handedOver.body),
    why: literal(words.foot.why.answered),
  }
}
