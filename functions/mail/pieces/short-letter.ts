import type { MailWords } from '../../../templates/words/mail.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { literal, nothing, type Piece, personal, sentence } from './piece.ts'

interface OwnWords {
  subject: (kind: string, on: string) => string
  eyebrow: (kind: string) => string
  title: string
}

/**
 * What every short letter begins with: its kind and day in the subject, what has happened as its
 * title, and whom it greets. No programme.
 */
export const shortLetter = ({ kind }: Pick<FrozenLetter, 'kind'>, words: MailWords, own: OwnWords, on: Piece) => ({
  subject: sentence(own.subject, literal(kind), on),
  eyebrow: sentence(own.eyebrow, literal(kind)),
  title: literal(own.title),
  dear: sentence(words.dear, personal('whom')),
  programme: nothing,
  practical: nothing,
})
