import { newLinkMailWords } from '../../../templates/words/mail/new-link.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { filled, type Mail, mailTemplate } from '../mail-template.ts'
import { type MailReader, personalValues } from '../personal-values.ts'
import { factBox } from '../pieces/fact-box.ts'
import { openFacts, whenAndWhere } from '../pieces/facts.ts'
import { frame, mailWords } from '../pieces/frame.ts'
import { mailLinks } from '../pieces/link.ts'
import { meetingAt } from '../pieces/meeting.ts'
import { joinedBy, literal, nothing, type Piece, personal, sentence } from '../pieces/piece.ts'
import { oneButtonSlip } from '../pieces/slip.ts'
import { days } from '../pieces/when.ts'
import { mailTemplates } from '../templates.ts'

const apart: Piece = { html: '', text: '\n\n' }

/** A meeting somebody is on the list of, as they find it on their page. */
export interface LinkedMeeting extends MailReader {
  letter: FrozenLetter
  /** Whether there is an answer to see and change, not only an invitation to answer. */
  answered: boolean
}

/**
 * The mail that brings somebody their links again: one meeting after the other, the first of them
 * lends its sender and its language.
 */
export function composeNewLink(meetings: [LinkedMeeting, ...LinkedMeeting[]], baseUrl: string): Mail {
  const [first] = meetings
  const { letter } = first
  const words = mailWords(letter.language)
  const several = meetings.length > 1
  const newLink = newLinkMailWords[letter.language]
  const template = mailTemplate(mailTemplates.note, {
    ...frame(letter, words, mailLinks(baseUrl)),
    subject: several
      ? literal(newLink.subjectSeveral(meetings.length))
      : sentence(newLink.subject, literal(letter.kind), days(letter, words)),
    preheader: literal(newLink.preheader),
    eyebrow: literal(newLink.eyebrow),
    title: literal(several ? newLink.titleSeveral : newLink.title),
    dear: sentence(words.dear, personal('whom')),
    lead: literal(newLink.lead),
    facts: nothing,
    programme: nothing,
    practical: nothing,
    slipHeading: literal(newLink.heading),
    slip: joinedBy(
      meetings.map(meeting => wayTo(meeting, baseUrl)),
      apart,
    ),
    why: literal(words.foot.why.askedForLink),
  })
  return filled(template, personalValues(first, letter))
}

/** What, when and where, and the button to the page. */
function wayTo({ letter, session, tokens, answered }: LinkedMeeting, baseUrl: string): Piece {
  const words = mailWords(letter.language)
  const facts = [
    { label: words.facts.meeting, main: literal(letter.title), more: [] },
    ...(session ? whenAndWhere(meetingAt(session), words) : openFacts(letter, words)),
  ]
  const newLink = newLinkMailWords[letter.language]
  const [says, button, href] = answered
    ? [newLink.toSeat, newLink.seatButton, `${baseUrl}/d/${tokens.participant}`]
    : [newLink.toAnswer, newLink.answerButton, `${baseUrl}/i/${tokens.answer}`]
  return joinedBy([factBox(facts), oneButtonSlip(words, literal(says), { button, href, look: 'filled' })], apart)
}
