import { answerButtons, placeholders } from '../letter/placeholders.ts'
import { answerTarget, letterMarkdown } from './markdown.ts'
import { plainText } from './plain-text.ts'

const anyPlaceholder = new RegExp(`\\{\\{(${placeholders.join('|')})\\}\\}`, 'g')
const answerOnItsOwnLine = /^[ \t]*\{\{answer\}\}[ \t]*$/gm

/**
 * A piece of the letter as HTML and as text. The deadline is filled in; what depends on the reader
 * stays open, `{{nameHtml}}` in HTML and `{{name}}` in text.
 * @param deadline in words, empty when the letter has none (and then, as parsing saw to, does not
 *   ask for it)
 */
export function frozenText(markdown: string, deadline: string): { html: string; text: string } {
  const source = markdown.replace(answerOnItsOwnLine, `\n${answerTarget}\n`)
  const text = plainText(source)
    .replace(answerOnItsOwnLine, answerButtons)
    .replaceAll('{{deadline}}', () => deadline)
  const html = letterMarkdown
    .render(source)
    .trim()
    .replaceAll(`<p>${answerTarget}</p>`, answerButtons)
    .replaceAll('{{deadline}}', () => deadline)
    .replace(anyPlaceholder, (_, name: string) => `{{${name}Html}}`)
  return { html, text }
}
