import type { Token } from 'markdown-it'
import MarkdownIt from 'markdown-it'
import { signOff } from '../letter/sign-off.ts'

/** The personal link's target in Markdown: `[her]({{answer}})`. */
export const answerTarget = '{{answer}}'

/**
 * Letters are Markdown without HTML, without pictures and without typographic guessing. Addresses
 * become links, words such as `kl.dk` do not.
 */
export const letterMarkdown = new MarkdownIt({ html: false, linkify: true, typographer: false })
letterMarkdown.disable('image')
letterMarkdown.linkify.set({ fuzzyLink: false, fuzzyEmail: true })

const normalise = letterMarkdown.normalizeLink
letterMarkdown.normalizeLink = href => (href === answerTarget ? href : normalise(href))

export const leadsSomewhere = (href: string): boolean => href === answerTarget || /^(?:https?:\/\/|mailto:)./i.test(href)

export const targetOf = (link: Token): string => String(link.attrGet('href') ?? '')

// A link that leads nowhere is shown as words only; the check has said so. No page a letter points
// to is told who came.
letterMarkdown.core.ruler.push('careful-links', state => {
  for (const { children } of state.tokens) {
    let dead = false
    for (const child of children ?? []) {
      if (child.type === 'link_open') {
        dead = !leadsSomewhere(targetOf(child))
        if (!dead) child.attrSet('rel', 'noreferrer')
      }
      if (child.type === 'link_open' || child.type === 'link_close') child.hidden = dead
    }
  }
})

// Markdown joins lines, but below "Med venlig hilsen" each line is a name or a title.
letterMarkdown.core.ruler.push('sign-off', state => {
  for (const token of state.tokens)
    if (token.type === 'inline' && signOff.test(token.content))
      for (const child of token.children ?? []) if (child.type === 'softbreak') child.type = 'hardbreak'
})

// The first heading of a mail or page is the letter's title.
letterMarkdown.core.ruler.push('headings-below-the-title', state => {
  for (const token of state.tokens) if (token.tag === 'h1') token.tag = 'h2'
})

/** The words of one paragraph, heading or list item, line by line, without any marks. */
export const wordsOf = (inline: Token): string =>
  (inline.children ?? []).map(child => (child.type === 'softbreak' || child.type === 'hardbreak' ? '\n' : child.content)).join('')
