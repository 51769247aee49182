import { isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument, type YAMLError } from 'yaml'
import { blocker } from '../../letter/finding.ts'
import type { Problem } from '../../values/problem.ts'
import { placeholderInFrontMatter } from '../placeholder-problems.ts'

/** The front matter as plain texts, lists and maps, and where each key stands. */
export interface Document {
  data: unknown
  /** Line of every key and list entry: `sessions.0.date` → 4. */
  lines: Map<string, number>
  problems: Problem[]
}

/**
 * @param text YAML without the `---` lines. @param firstLine its first line's number in letter.md.
 */
export function readDocument(text: string, firstLine: number): Document {
  const counter = new LineCounter()
  // With the failsafe schema every value stays the text its author typed: `09.00` is a time and not
  // 9.
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: counter, prettyErrors: false })
  const lineAt = (offset: number) => firstLine + counter.linePos(offset).line - 1
  const read: Document = { data: {}, lines: new Map(), problems: [] }
  const [error] = document.errors
  if (error) {
    const line = lineAt(error.pos[0])
    const asWritten = text.split('\n')[line - firstLine] ?? ''
    read.problems.push(asWritten.includes('{{') ? placeholderInFrontMatter(line) : blocker(line, 'YAML', remedy(error)))
  } else if (document.contents) read.data = plain(document.contents, [], { read, lineOf: node => lineAt(node.range[0]) })
  return read
}

interface Walk {
  read: Document
  lineOf: (node: ParsedNode) => number
}

const deepest = 6

/** A field left empty is a field left out: `deadline:` with nothing behind it means no deadline. */
function plain(node: ParsedNode, path: string[], walk: Walk): unknown {
  const { problems, lines } = walk.read
  const line = walk.lineOf(node)
  if (isScalar(node)) {
    const text = String(node.value).trim()
    if (text.includes('{{')) problems.push(placeholderInFrontMatter(line))
    return text === '' || text === '~' ? undefined : text
  }
  if (path.length > deepest) {
    problems.push(blocker(line, 'YAML', 'Her er for mange lister inde i hinanden. Gør det enklere.'))
    return undefined
  }
  if (isSeq<ParsedNode>(node))
    return node.items.flatMap((item, index) => {
      const inner = [...path, String(index)]
      lines.set(inner.join('.'), walk.lineOf(item))
      return plain(item, inner, walk) ?? []
    })
  if (isMap<ParsedNode, ParsedNode | null>(node)) return plainMap(node.items, path, walk)
  problems.push(blocker(line, 'YAML', 'Henvisninger med * og & kan ikke bruges her. Skriv teksten helt ud.'))
  return undefined
}

function plainMap(pairs: { key: ParsedNode; value: ParsedNode | null }[], path: string[], walk: Walk): Record<string, unknown> {
  const entries = pairs.flatMap(({ key, value }): [string, unknown][] => {
    if (!isScalar(key)) {
      // To YAML `title: {{name}}` is a map inside a map.
      walk.read.problems.push(placeholderInFrontMatter(walk.lineOf(key)))
      return []
    }
    const name = String(key.value)
    walk.read.lines.set([...path, name].join('.'), walk.lineOf(key))
    const read = value ? plain(value, [...path, name], walk) : undefined
    return read === undefined ? [] : [[name, read]]
  })
  return Object.fromEntries(entries)
}

function remedy(error: YAMLError): string {
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return 'Feltet står her to gange. Slet det ene.'
    case 'TAB_AS_INDENT':
      return 'Linjen er rykket ind med tabulator. Brug mellemrum.'
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'Der er et kolon for meget. Sæt teksten i anførselstegn, fx »title: "Temamøde: socialområdet"«.'
    case 'BAD_INDENT':
      return 'Linjen er ikke rykket lige så langt ind som de andre i samme gruppe. Ret mellemrummene forrest.'
    default:
      return 'Linjen kan ikke læses. Tjek kolon, mellemrum forrest, parenteser og anførselstegn.'
  }
}
