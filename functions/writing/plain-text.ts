import type { Token } from 'markdown-it'
import { answerTarget, letterMarkdown, targetOf } from './markdown.ts'

/**
 * Markdown as a text mail shows it: paragraphs with air between them, lists with dashes, links as
 * `text: address`.
 */
export function plainText(markdown: string): string {
  const page: string[] = []
  const lists: { next: number | null }[] = []
  let marker = ''
  let quotes = 0
  const write = (text: string) => {
    const indent = `${'> '.repeat(quotes)}${'  '.repeat(Math.max(0, lists.length - 1))}`
    const hanging = ' '.repeat(lists.length > 0 ? 2 : 0)
    page.push(
      text
        .split('\n')
        .map((line, index) => `${indent}${index === 0 ? marker || hanging : hanging}${line}`)
        .join('\n'),
    )
    marker = ''
  }
  const air = () => page.push('')

  for (const token of letterMarkdown.parse(markdown, {})) {
    switch (token.type) {
      case 'inline':
        write(sentence(token))
        break
      case 'fence':
      case 'code_block':
        write(token.content.trimEnd())
        air()
        break
      case 'hr':
        write('* * *')
        air()
        break
      case 'paragraph_close':
        if (!token.hidden) air()
        break
      case 'heading_close':
      case 'table_close':
        air()
        break
      case 'bullet_list_open':
        lists.push({ next: null })
        break
      case 'ordered_list_open':
        lists.push({ next: Number(token.attrGet('start') ?? 1) })
        break
      case 'list_item_open':
        marker = nextMarker(lists.at(-1))
        break
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop()
        if (lists.length === 0) air()
        break
      case 'blockquote_open':
        quotes++
        break
      case 'blockquote_close':
        quotes--
        break
    }
  }
  return page
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function nextMarker(list: { next: number | null } | undefined): string {
  if (!list || list.next === null) return '- '
  return `${list.next++}. `
}

function sentence(inline: Token): string {
  let text = ''
  let link: { href: string; from: number } | null = null
  for (const child of inline.children ?? []) {
    if (child.type === 'link_open') link = child.hidden ? null : { href: targetOf(child), from: text.length }
    else if (child.type === 'link_close' && link) {
      const address = readable(link.href)
      const words = text.slice(link.from)
      if (words !== address) text += `: ${address}`
      link = null
    } else text += child.type === 'softbreak' ? ' ' : child.type === 'hardbreak' ? '\n' : child.content
  }
  return text
}

/** A mail address without `mailto:`, a web address as its author wrote it. */
function readable(href: string): string {
  if (href === answerTarget) return href
  return letterMarkdown.normalizeLinkText(href.replace(/^mailto:/i, '').replace(/(?<=@[^?]*)\?.*$/, ''))
}
