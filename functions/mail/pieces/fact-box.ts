import { joinedBy, type Piece } from './piece.ts'
import { row, styles, table } from './styles.ts'

/**
 * One thing to know about the meeting: what it is called, the answer in bold, and what belongs to
 * it.
 */
export interface FactLine {
  label: string
  main: Piece
  more: Piece[]
}

const br: Piece = { html: '<br>', text: '\n' }

/** The box that stands in every mail: a blue edge and the facts in the order given. */
export const factBox = (facts: FactLine[]): Piece => ({
  html: row(
    `<table ${table} width="100%" style="border-collapse:collapse"><tr>` +
      '<td width="4" bgcolor="#263F8C" class="bar" style="width:4px;font-size:0;line-height:0;background:#263F8C">&nbsp;</td>' +
      `<td bgcolor="#FAF8F3" class="stub" style="background:#FAF8F3;padding:18px 20px 10px 20px">${facts.map(asHtml).join('')}</td></tr></table>`,
    '0 40px 24px',
  ),
  text: facts.map(asText).join('\n'),
})

const asHtml = ({ label, main, more }: FactLine): string =>
  `<p style="${styles.fact}" class="ink"><span style="font-size:14px;color:#4D5568" class="ink2">${label}</span><br>` +
  `<strong>${main.html}</strong>${more.map(line => `<br>${line.html}`).join('')}</p>`

/** On one line: what is a sentence of its own follows a full stop, what goes on follows a comma. */
const asText = ({ label, main, more }: FactLine): string =>
  `${label}: ${joinedBy([main, ...more], br)
    .text.replace(/\.?\n(?=\p{Lu}[^\n]*\.(?:\n|$))/gu, '. ')
    .replaceAll('\n', ', ')}`
