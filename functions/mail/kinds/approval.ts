import { pendingMailWords } from '../../../templates/words/mail/pending.ts'
import { refusedMailWords } from '../../../templates/words/mail/refused.ts'
import type { MailWords } from '../../../templates/words/mail.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { factBox } from '../pieces/fact-box.ts'
import { whenAndWhere } from '../pieces/facts.ts'
import type { MailLinks } from '../pieces/link.ts'
import { meetingOfReader } from '../pieces/meeting.ts'
import { joinedBy, literal, newParagraph, sentence } from '../pieces/piece.ts'
import { shortLetter } from '../pieces/short-letter.ts'
import { oneButtonSlip, wordsOnlySlip } from '../pieces/slip.ts'

/** Received, and no seat yet: staff decide, because of the role or because it came too late. */
export function pendingSlots(letter: FrozenLetter, words: MailWords, links: MailLinks, because: 'role' | 'late') {
  const meeting = meetingOfReader(letter)
  const pending = pendingMailWords[letter.language]
  return {
    ...shortLetter(letter, words, pending, sentence(words.on, meeting.brief)),
    preheader: literal(pending.preheader),
    lead: joinedBy([sentence(pending.lead[because], literal(letter.title)), literal(pending.notYet)], newParagraph),
    facts: factBox([...whenAndWhere(meeting, words), { label: words.facts.seat, main: literal(words.facts.undecided), more: [] }]),
    slipHeading: literal(pending.heading),
    slip: oneButtonSlip(words, literal(pending.body), { button: pending.button, href: links.participant, look: 'outlined' }),
    why: literal(words.foot.why.waiting),
  }
}

/** A kind no, with somebody to ask. */
export function refusedSlots(letter: FrozenLetter, words: MailWords) {
  const meeting = meetingOfReader(letter)
  const refused = refusedMailWords[letter.language]
  return {
    ...shortLetter(letter, words, refused, sentence(words.on, meeting.brief)),
    preheader: literal(refused.preheader),
    lead: sentence(refused.lead, literal(letter.title)),
    facts: factBox(whenAndWhere(meeting, words)),
    slipHeading: literal(refused.heading),
    slip: wordsOnlySlip(refused.body),
    why: literal(words.foot.why.waiting),
  }
}
