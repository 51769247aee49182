import type { MailWords } from '../../../templates/words/mail.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { nothing, type Piece, personal } from './piece.ts'
import { heading } from './programme.ts'
import { row, styles } from './styles.ts'

/** Who else comes, of those who ticked that the others may see it; each session has its own. */
export function participantsPiece({ participantList }: Pick<FrozenLetter, 'participantList'>, { practical }: MailWords): Piece {
  if (participantList === 'hidden') return nothing
  const { html, text } = personal('participants')
  return {
    html: row(`${heading(practical.listed)}<p style="${styles.item}" class="ink">${html}</p>`, '4px 40px 12px'),
    text: `${practical.listed}\n\n${text}`,
  }
}
