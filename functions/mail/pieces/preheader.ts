import type { MailWords } from '../../../templates/words/mail.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import type { Venue } from '../../letter/letter.ts'
import { capitalised } from '../../values/capitalised.ts'
import { joinedBy, literal, type Piece, sentence } from './piece.ts'
import { days, deadlineWords } from './when.ts'

/** What a mail program shows beside the subject: day, time, place, deadline. */
export function preheader(letter: FrozenLetter, words: MailWords): Piece {
  const [first, ...others] = letter.sessions
  const meeting =
    others.length === 0
      ? sentence(words.invitation.preheader, literal(capitalised(`${first.date.short} ${first.time}`)), literal(place(first.venue)))
      : sentence(
          words.invitation.preheaderChoice,
          days(letter, words),
          joinedBy(
            letter.sessions.map(at => literal(at.venue.name)),
            literal(', '),
          ),
        )
  if (!letter.deadline) return meeting
  return joinedBy([meeting, sentence(words.invitation.preheaderDeadline, deadlineWords(letter.deadline))], literal(' '))
}

/** Right under the title: when and where, on the first screen of a phone. */
export function momentLine({ sessions }: FrozenLetter, words: MailWords): Piece {
  const [first, ...others] = sessions
  if (others.length === 0)
    return sentence(words.moment, literal(capitalised(`${first.date.short} ${first.time}`)), literal(place(first.venue)))
  return sentence(words.moment, literal(capitalised(days({ sessions }, words).text)), literal(words.choice(sessions.length)))
}

/** `Gate21, Albertslund`: a Danish address ends in postcode and town. */
const place = ({ name, address }: Venue): string => {
  const town = address?.match(/\b\d{4} (\D+)$/)?.[1]
  return town && !name.includes(town) ? `${name}, ${town}` : name
}
