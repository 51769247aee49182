import type { MailWords } from '../../../templates/words/mail.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { practicalText } from '../../letter/programme-text.ts'
import { withInlineStyles } from './inline-styles.ts'
import { literal, nothing, type Piece } from './piece.ts'
import { heading } from './programme.ts'
import { row, styles } from './styles.ts'

/** How to get there and where to park. */
export function practicalPiece({ body }: FrozenLetter, words: MailWords): Piece {
  if (body.practical.length === 0) return nothing
  const sections = body.practical.map(
    section =>
      (section.heading && `<h3 style="${styles.subheading}" class="ink">${literal(section.heading).html}</h3>`) +
      withInlineStyles(section.html),
  )
  return {
    html: row(heading(words.practical.heading) + sections.join(''), '4px 40px 12px'),
    text: `${words.practical.heading}\n\n${practicalText(body)}`,
  }
}
