import { decodedEntities } from '../../values/decoded-entities.ts'

const names =
  'a|abbr|article|aside|b|blockquote|body|br|button|dd|div|dl|dt|em|footer|form|h[1-6]|head|header|hr|html|i|img|label|li|main|nav|ol|p|section|small|span|strong|sub|sup|table|tbody|td|th|thead|time|tr|u|ul'
const anyTag = new RegExp(String.raw`<(/?)(${names})(?:\s([^<>]{0,1000}))?\s?/?>`, 'gi')

/**
 * A line copied with a web page's marks (HTML), as the lines a reader sees: headings, points, bold
 * and links as Markdown has them.
 */
export function asSeen(line: string): string[] {
  if (!line.includes('<') && !line.includes('&')) return [line]
  let target = ''
  const marked = line
    .slice(0, 200_000)
    .replace(/<br\s?\/?>\s*$/i, '')
    .replace(anyTag, (_, slash: string, typed: string, attributes = '') => {
      const name = typed.toLowerCase()
      if (name === 'a') {
        if (slash) return target === '' ? '' : `](${target})`
        target = /href\s?=\s?["']?([^"'\s>]+)/i.exec(attributes)?.[1] ?? ''
        return target === '' ? '' : '['
      }
      if (name === 'b' || name === 'strong') return '**'
      if (/^h[1-6]$/.test(name)) return slash ? '\n\n' : '\n\n# '
      if (name === 'li') return slash ? '' : '\n- '
      if (name === 'br' || name === 'tr') return '\n'
      if (name === 'td' || name === 'th') return '\t'
      return /^(?:em|i|u|span|small|abbr|time|label|button|sub|sup)$/.test(name) ? '' : '\n\n'
    })
  return decodedEntities(marked).split('\n')
}
