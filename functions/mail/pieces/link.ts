import { escapeHtml } from '../../values/html.ts'
import type { Piece } from './piece.ts'
import { styles } from './styles.ts'

/** Where the mail's links lead; whose they are, only the tokens say. */
export interface MailLinks {
  answer: string
  participant: string
  optOut: string
  privacy: string
}

/** @param baseUrl the site without a slash at the end; a setting, never taken from a request */
export const mailLinks = (baseUrl: string): MailLinks => ({
  answer: `${baseUrl}/i/{{token}}`,
  participant: `${baseUrl}/d/{{ownToken}}`,
  optOut: `${baseUrl}/u/{{outToken}}`,
  privacy: `${baseUrl}/privatliv`,
})

export const link = (words: string, href: string): Piece => ({
  html: `<a href="${escapeHtml(href)}" style="${styles.link}" class="link">${words}</a>`,
  text: `${words}: ${href}`,
})

/** The address itself, for when a button does not work; it may break anywhere. */
export const addressToCopy = (href: string): string =>
  `<a href="${escapeHtml(href)}" style="${styles.link}" class="link"><span style="word-break:break-all">${escapeHtml(href)}</span></a>`
