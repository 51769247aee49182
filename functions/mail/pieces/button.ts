import { escapeHtml } from '../../values/html.ts'
import { styles, table } from './styles.ts'

/**
 * A cell one can press: 50 px high everywhere, full width on a phone, and still a box in Outlook,
 * which pads cells but not links.
 */
export function button(words: string, href: string, look: 'filled' | 'outlined'): string {
  const [background, color] = look === 'filled' ? ['#263F8C', '#FFFFFF'] : ['#FFFFFF', '#263F8C']
  const cell = `border:2px solid #263F8C;border-radius:8px;background:${background};mso-padding-alt:13px 26px`
  return (
    `<table ${table} class="button" style="border-collapse:separate"><tr>` +
    `<td align="center" valign="middle" bgcolor="${background}" class="${look}" style="${cell}">` +
    `<a href="${escapeHtml(href)}" style="${styles.button};color:${color}">${words}</a></td></tr></table>`
  )
}

export const sideBySide = (first: string, second: string): string =>
  `<table ${table} class="button"><tr><td class="cell" valign="top">${first}</td>` +
  `<td class="cell second" valign="top" style="padding-left:12px">${second}</td></tr></table>`
