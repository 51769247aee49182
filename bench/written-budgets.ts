import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Chapter, isHeld, limitOf, printedOf } from './budget.ts'

const file = join(import.meta.dirname, '..', 'docs', 'budgets.md')
const [begin, end] = ['<!-- measured: written by the bench -->', '<!-- measured: until here -->']

const asMarkdown = ({ heading, lines, notes = [] }: Chapter): string =>
  [
    `### ${heading}`,
    '| what | measured | budget | |',
    '|---|---|---|---|',
    ...lines.map(line => `| ${line.what} | ${printedOf(line)} | ${limitOf(line)} | ${isHeld(line) ? 'held' : '**missed**'} |`),
    ...(notes.length > 0 ? ['', ...notes.map(note => `- ${note.trim()}`)] : []),
    '',
  ].join('\n')

/**
 * Puts what was measured into docs/budgets.md, heading by heading: whoever measures a part again
 * leaves the others as they were measured last.
 */
export function writeBudgets(chapters: readonly Chapter[]): void {
  const text = readFileSync(file, 'utf8')
  const [before, measured = '', after = ''] = [
    text.slice(0, text.indexOf(begin)),
    text.slice(text.indexOf(begin) + begin.length, text.indexOf(end)),
    text.slice(text.indexOf(end) + end.length),
  ]
  const sections = new Map(
    measured
      .split(/^(?=### )/m)
      .filter(section => section.startsWith('### '))
      .map(section => [section.slice(4, section.indexOf('\n')), `${section.trim()}\n`]),
  )
  for (const chapter of chapters) sections.set(chapter.heading, asMarkdown(chapter))
  writeFileSync(file, `${before}${begin}\n${[...sections.values()].join('\n')}${end}${after}`)
}
