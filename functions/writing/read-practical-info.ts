import type { PracticalSection } from '../letter/letter.ts'
import { letterMarkdown, wordsOf } from './markdown.ts'
import { sectionNamed } from './sections.ts'

/**
 * *Find vej*, *Parkering*: the practical info piece by piece, each under its heading. Lines count
 * from `firstLine`.
 */
export function readPracticalInfo(section: string, firstLine: number): PracticalSection[] {
  const tokens = letterMarkdown.parse(section, {})
  const lines = section.split('\n')
  const headings = tokens.flatMap((token, index) =>
    token.type === 'heading_open' && token.level === 0 && token.map
      ? [{ from: token.map[0], to: token.map[1], words: wordsOf(tokens[index + 1]!) }]
      : [],
  )
  return [{ to: 0, words: '' }, ...headings].flatMap(({ to, words }, index) => {
    const heading = sectionNamed(words) ? '' : words.replaceAll('\n', ' ').trim()
    const all = lines.slice(to, headings[index]?.from ?? lines.length)
    const first = all.findIndex(line => line.trim() !== '')
    const markdown = all.join('\n').trim()
    return heading === '' && markdown === '' ? [] : [{ heading, markdown, line: firstLine + to + Math.max(0, first) }]
  })
}
