import type { MailWords } from '../../../templates/words/mail.ts'
import type { FrozenLetter } from '../../letter/frozen-letter.ts'
import { programmeText } from '../../letter/programme-text.ts'
import { literal, nothing, type Piece } from './piece.ts'
import { row, styles, table } from './styles.ts'

type Item = FrozenLetter['body']['programme'][number]

/**
 * The programme as a table: times at the left, what and by whom at the right, a part's name above
 * its first item. Without a single time there is no column for them.
 */
export function programmePiece({ body }: FrozenLetter, words: MailWords): Piece {
  if (body.programme.length === 0) return nothing
  const isTimed = body.programme.some(({ time }) => time !== '')
  const rows = body.programme.map(item => rowsOf(item, isTimed)).join('')
  return {
    html: row(`${heading(words.programme.heading)}<table ${table} width="100%">${rows}</table>`, '4px 40px 16px'),
    text: `${words.programme.heading}\n\n${literal(programmeText(body)).text}`,
  }
}

export const heading = (words: string): string => `<h2 style="${styles.heading}" class="ink">${words}</h2>`

function rowsOf({ time, part, title, by }: Item, isTimed: boolean): string {
  const what = literal(title).html + (by && `<br><span style="${styles.small}" class="ink2">${literal(by).html}</span>`)
  const line = isTimed ? timedLine : untimedLine
  const item = (at: string) => line(at, `<td valign="top" style="padding:0 0 14px 0;${styles.item}" class="ink">${what}</td>`, '0 0 14px 0')
  if (!part) return item(time)
  return line(time, `<td style="padding:4px 0 6px 0;${styles.part}" class="link">${literal(part).html}</td>`, '4px 0 6px 0') + item('')
}

const untimedLine = (_: string, cell: string): string => `<tr>${cell}</tr>`

const timedLine = (time: string, cell: string, padding: string): string =>
  `<tr><td width="64" valign="top" style="width:64px;padding:${padding};${styles.time}" class="ink">${literal(time).html}</td>${cell}</tr>`
