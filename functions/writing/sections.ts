import { signOff } from '../letter/sign-off.ts'
import { letterMarkdown, wordsOf } from './markdown.ts'

export type Section = 'letter' | 'programme' | 'practical'

const headings: Record<'programme' | 'practical', RegExp> = {
  programme: /^program(?:me|met)?:?$/i,
  practical: /^(?:praktiske? info(?:rmation(?:er)?)?|practical info(?:rmation)?|praktisk):?$/i,
}

export const sectionNamed = (heading: string): 'programme' | 'practical' | null =>
  headings.programme.test(heading.trim()) ? 'programme' : headings.practical.test(heading.trim()) ? 'practical' : null

/**
 * The letter's lines three times: each section with the lines of the others left empty, so that a
 * line keeps its number. A section lasts to the next heading of its own size or larger, or to the
 * sign-off.
 */
export function sections(text: string): Record<Section, string> {
  const belongsTo = sectionOfLines(text)
  const only = (section: Section) =>
    text
      .split('\n')
      .map((line, index) => (belongsTo[index] === section ? line : ''))
      .join('\n')
      .trimEnd()
  return { letter: only('letter'), programme: only('programme'), practical: only('practical') }
}

function sectionOfLines(text: string): Section[] {
  const tokens = letterMarkdown.parse(text, {})
  const beginnings = new Map<number, Section>()
  let current: Section = 'letter'
  let size = 0
  tokens.forEach((token, index) => {
    if (token.level !== 0 || !token.map) return
    const words = tokens[index + 1]?.type === 'inline' ? wordsOf(tokens[index + 1]!) : ''
    if (token.type === 'heading_open') {
      const headingSize = token.markup === '=' ? 1 : token.markup === '-' ? 2 : token.markup.length
      const named = sectionNamed(words)
      if (named) [current, size] = [named, headingSize]
      else if (headingSize <= size) current = 'letter'
    } else if (token.type === 'paragraph_open' && signOff.test(words.split('\n')[0] ?? '')) current = 'letter'
    beginnings.set(token.map[0], current)
  })
  let section: Section = 'letter'
  return text.split('\n').map((_, line) => {
    section = beginnings.get(line) ?? section
    return section
  })
}
