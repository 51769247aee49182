import { decodedEntities } from '../values/decoded-entities.ts'

/**
 * What a reader sees of a mail in HTML, without what it quotes. Read in one pass from left to
 * right, so that no mail can make it slow.
 */
export function htmlAsText(html: string): string {
  const said: string[] = []
  let quotes = 0
  let skipped = ''
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at)
    const text = html.slice(at, open < 0 ? html.length : open)
    if (quotes === 0 && !skipped) said.push(text)
    if (open < 0) break
    const close = html.indexOf('>', open)
    if (close < 0) break
    const tag = html.slice(open + 1, close)
    const [, ends, name = ''] = /^(\/?)([a-z0-9]{1,12})/i.exec(tag) ?? []
    const element = name.toLowerCase()
    if (skipped) {
      if (ends && element === skipped) skipped = ''
    } else if (notRead.has(element) && !ends) skipped = element
    else if (element === 'blockquote') quotes = Math.max(0, quotes + (ends ? -1 : 1))
    else if (beginsQuote.test(tag.slice(0, 500))) break
    else if (endsLine.has(element)) said.push('\n')
    at = close + 1
  }
  return decodedEntities(said.join(''))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

const notRead = new Set(['style', 'script', 'title'])
const endsLine = new Set(['br', 'p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'table', 'hr'])
/** Where Gmail, Outlook and Thunderbird begin what is quoted. */
const beginsQuote = /gmail_quote|divRplyFwdMsg|appendonsend|moz-cite-prefix/
