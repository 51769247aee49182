import { byPageMailWords } from '../../../templates/words/mail/by-page.ts'
import type { MailWords } from '../../../templates/words/mail.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import type { PageAsked } from '../../outbox/notice.ts'
import { factBox } from '../pieces/fact-box.ts'
import { whenAndWhere } from '../pieces/facts.ts'
import type { MailLinks } from '../pieces/link.ts'
import { meetingOfReader } from '../pieces/meeting.ts'
import { literal, sentence } from '../pieces/piece.ts'
import { shortLetter } from '../pieces/short-letter.ts'
import { oneButtonSlip } from '../pieces/slip.ts'

/** A mail or a calendar asked for what only a person's own page can do: the way there. */
export function byPageSlots(letter: FrozenLetter, words: MailWords, links: MailLinks, asked: PageAsked) {
  const meeting = meetingOfReader(letter)
  const byPage = byPageMailWords[letter.language]
  return {
    ...shortLetter(letter, words, byPage, sentence(words.on, meeting.brief)),
    preheader: literal(byPage.preheader),
    lead: sentence(byPage.lead[asked], literal(letter.title)),
    facts: factBox(whenAndWhere(meeting, words)),
    slipHeading: literal(byPage.heading),
    slip: oneButtonSlip(words, literal(byPage.body), { button: byPage.button, href: links.participant, look: 'filled' }),
    why: literal(words.foot.why.answered),
  }
}
