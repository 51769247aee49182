import { toFillIn } from '../to-fill-in.ts'
import type { Facts } from './facts.ts'
import type { Found } from './found.ts'
import type { Parts } from './parts.ts'
import type { Passage } from './passages.ts'
import { itemText } from './programme.ts'
import { withPersonalLink } from './registration-link.ts'
import { sectionHeading } from './section-heading.ts'
import type { SourceLine } from './source-line.ts'

/**
 * The text below the fields: what people wrote, without the damage, and without what the fields
 * say.
 */
export function bodyOf(parts: Parts, facts: Facts): { body: string; link: Found<string> | null; leftOut: SourceLine[] } {
  const said = new Set(facts.title?.from)
  const { letter, link } = withPersonalLink([...parts.top, ...parts.letter])
  // Changed passages are new ones, so those of the title are known by their lines.
  const titleLines = new Set([...said].flatMap(({ lines }) => lines))
  const own = letter.filter(({ lines }) => !lines.every(line => titleLines.has(line)))
  const written = own.length > 0 ? own.map(asMarkdown) : [toFillIn('brevets tekst')]
  const regards = facts.language === 'en' ? 'Kind regards' : 'Med venlig hilsen'
  const blocks = [...together(written), regards, ...programmeBlocks(facts), ...practicalBlocks(facts)]
  const leftOut = parts.below.filter(({ lines }) => !lines.some(({ line }) => isFactLine(facts, line))).flatMap(({ lines }) => lines)
  return { body: `${blocks.join('\n\n')}\n`, link, leftOut }
}

const isFactLine = ({ sessions, contact, lines }: Facts, line: number) =>
  [contact?.name, contact?.email, contact?.phone].some(fact => fact?.line === line) ||
  lines.has(line) ||
  sessions.some(({ date, time, venue }) => [date, time, venue].some(fact => fact?.line === line))

function asMarkdown({ kind, markdown, words }: Passage): string {
  if (kind === 'point') return `- ${markdown}`
  if (sectionHeading(words) === 'letter') return `## ${words.replace(/:$/, '')}`
  if (kind === 'heading' && !/^(?:\*\*|__)/.test(markdown)) return `## ${markdown}`
  // What opens a line must not open a list or a heading.
  return markdown.replace(/^(\d+)([.)])(?=\s)/, '$1\\$2').replace(/^#/, '\\#')
}

/** A list's points stand directly below each other. */
const isPoint = (block: string | undefined) => block?.startsWith('- ') ?? false

function together(blocks: string[]): string[] {
  const lists: string[][] = []
  blocks.forEach((block, index) => {
    if (isPoint(block) && isPoint(blocks[index - 1])) lists.at(-1)?.push(block)
    else lists.push([block])
  })
  return lists.map(list => list.join('\n'))
}

function programmeBlocks({ programme, language }: Facts): string[] {
  if (programme.length === 0) return []
  const heading = language === 'en' ? '## Programme' : '## Program'
  return [heading, ...together(programme.flatMap(item => [...(item.part ? [`### ${item.part}`] : []), `- ${itemText(item)}`]))]
}

const practicalBlocks = ({ practical, language }: Facts): string[] =>
  practical.length === 0
    ? []
    : [
        language === 'en' ? '## Practical info' : '## Praktisk info',
        ...practical.flatMap(({ heading, paragraphs }) => [...(heading ? [`### ${heading}`] : []), ...together(paragraphs)]),
      ]
