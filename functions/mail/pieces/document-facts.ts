import type { MailWords } from '../../../templates/words/mail.ts'
import type { MailedDocument } from '../../documents/mailed.ts'
import { escapeHtml } from '../../values/html.ts'
import type { FactLine } from './fact-box.ts'
import { literal, type Piece } from './piece.ts'
import { styles } from './styles.ts'

/**
 * What is to be read, each by a link of the reader's own or as an attachment. @param baseUrl the
 * site without a slash at the end
 */
export const documentFacts = (documents: readonly MailedDocument[], words: MailWords, baseUrl: string): FactLine[] =>
  documents.map(({ title, bytes, link }) =>
    link
      ? {
          label: words.facts.document(printedSize(bytes, words.facts.decimal)),
          main: named(title, `${baseUrl}/f/{{${link.place}}}${link.shared}`),
          more: [],
        }
      : { label: words.facts.attached, main: literal(title), more: [] },
  )

/**
 * The address stands last in its line, so that no mail program takes what follows for a part of it.
 */
const named = (title: string, href: string): Piece => ({
  html: `<a href="${escapeHtml(href)}" style="${styles.link}" class="link">${literal(title).html}</a>`,
  text: `${literal(title).text}\n${href}`,
})

/** `3 kB`, `1.4 MB` */
const printedSize = (bytes: number, decimal: string): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)}\u00a0kB` : `${(bytes / 1_000_000).toFixed(1).replace('.', decimal)}\u00a0MB`
