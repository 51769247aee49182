import type { MailWords } from '../../../templates/words/mail.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { joinedBy, literal, nothing, type Piece, personal, sentence } from './piece.ts'

/**
 * `Anna Hansen, Social- og Sundhedsudvalget i Furesø Kommune`: a mail that has been forwarded still
 * says whose invitation it is.
 */
export const addressee: Piece = joinedBy([personal('whom'), personal('as')], nothing)

export const whyInvited = ({ sender }: FrozenLetter, words: MailWords, whom: Piece): Piece =>
  sentence(words.foot.why.invited, literal(sender.name), whom)
