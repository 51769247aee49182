import type { MailWords } from '../../../templates/words/mail.ts'
import type { FrozenDeadline, FrozenLetter } from '../../letter/frozen-letter.ts'
import { capitalised } from '../../values/capitalised.ts'
import type { FactLine } from './fact-box.ts'
import { type Meeting, meetingAt } from './meeting.ts'
import { joinedBy, literal, type Piece } from './piece.ts'
import { priceFacts } from './price.ts'

/** What somebody who has not chosen needs to know: every session, the deadline, the price. */
export const openFacts = (letter: FrozenLetter, words: MailWords): FactLine[] => [
  ...sessionFactLines(letter, words),
  ...(letter.deadline ? [answerBy(letter.deadline, words)] : []),
  ...priceFacts(letter, words),
]

/** When and where, and no more: for those of whom some have answered and some have not. */
export const sessionFactLines = (letter: FrozenLetter, words: MailWords): FactLine[] =>
  letter.sessions.length === 1 ? whenAndWhere(meetingAt(letter.sessions[0]), words) : choices(letter, words)

/** What somebody with a seat needs to know. */
export const seatFacts = (letter: FrozenLetter, meeting: Meeting, seat: Piece, words: MailWords): FactLine[] => [
  ...whenAndWhere(meeting, words),
  { label: words.facts.seat, main: seat, more: [] },
  ...priceFacts(letter, words),
]

export const whenAndWhere = (meeting: Meeting, words: MailWords): FactLine[] => [
  { label: words.facts.when, main: meeting.date, more: [meeting.time] },
  { label: words.facts.where, main: meeting.place, more: meeting.address.text === '' ? [] : [meeting.address] },
]

const choices = (letter: FrozenLetter, words: MailWords): FactLine[] =>
  letter.sessions.map(meetingAt).map((meeting, index) => ({
    label: index === 0 ? words.facts.whenAndWhere : words.or,
    main: meeting.date,
    more: [
      meeting.time,
      joinedBy(
        [meeting.venue, meeting.address].filter(piece => piece.text !== ''),
        literal(', '),
      ),
    ],
  }))

const answerBy = (deadline: FrozenDeadline, words: MailWords): FactLine => ({
  label: words.facts.answerBy,
  main: literal(capitalised(deadline.date.long)),
  more: deadline.time ? [literal(deadline.time)] : [],
})
