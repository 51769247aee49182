import type { MailWords } from '../../../templates/words/mail.ts'
import type { FrozenLetter, FrozenSession } from '../../letter/frozen-letter.ts'
import { whyInvited } from '../pieces/addressee.ts'
import { factBox } from '../pieces/fact-box.ts'
import { whenAndWhere } from '../pieces/facts.ts'
import { howToReach } from '../pieces/frame.ts'
import type { MailLinks } from '../pieces/link.ts'
import { meetingAt } from '../pieces/meeting.ts'
import { joinedBy, literal, newParagraph, nothing, personal, sentence } from '../pieces/piece.ts'
import { shortLetter } from '../pieces/short-letter.ts'
import { oneButtonSlip } from '../pieces/slip.ts'

export interface CalledOff {
  /** Those that are called off. */
  sessions: FrozenSession[]
  /** The others are held. */
  othersAreHeld: boolean
  /** The reader had a seat, and an entry in a calendar. */
  seated: boolean
  /** As staff wrote it. */
  text: string | undefined
}

/** The last mail about a meeting: it is off, and nothing need be done. */
export const calledOffSlots = (
  letter: FrozenLetter,
  words: MailWords,
  links: MailLinks,
  { sessions, othersAreHeld, seated, text }: CalledOff,
) => {
  const own = words.changed.calledOff
  const [first] = sessions
  if (!first) throw new Error('a mail that something is called off must say what')
  const paragraphs = (text ?? '')
    .split(/\n\s*\n/)
    .flatMap(one => (one.trim() === '' ? [] : [literal(one.trim().replace(/\s*\n\s*/g, ' '))]))
  const seat = seated ? [literal(letter.price ? own.seatPriced : own.seat), literal(own.calendar)] : []
  return {
    ...shortLetter(letter, words, own, literal(words.on(first.date.brief))),
    preheader: literal(own.preheader),
    lead: joinedBy([joinedBy([sentence(own.lead, literal(letter.title)), ...seat], literal(' ')), ...paragraphs], newParagraph),
    facts: factBox(sessions.flatMap(session => whenAndWhere(meetingAt(session), words))),
    slipHeading: literal(othersAreHeld ? own.elsewhereHeading : own.heading),
    slip: othersAreHeld
      ? oneButtonSlip(words, literal(own.elsewhere), { button: own.page, href: links.answer, look: 'outlined' })
      : nothing,
    // The heading has asked already.
    ...(!othersAreHeld && { contact: howToReach(letter, words) }),
    why: seated ? literal(words.foot.why.hadSeat) : whyInvited(letter, words, personal('whom')),
  }
}
