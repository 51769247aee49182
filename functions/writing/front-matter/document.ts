import { isAlias, isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument, type Scalar, type YAMLError } from 'yaml'
import { blocker, warning } from '../../letter/finding.ts'
import { plainLine } from '../../values/plain-line.ts'
import type { Problem } from '../../values/problem.ts'
import { placeholderInFrontMatter } from '../placeholder-problems.ts'
import { behindValue } from './hash-sign.ts'

/** The front matter as plain texts, lists and maps, and where each key stands. */
export interface Document {
  data: unknown
  /** Line of every key and list entry: `sessions.0.date` → 4. */
  lines: Map<string, number>
  problems: Problem[]
  /** What YAML leaves out of a value that can be read all the same. */
  warnings: Problem[]
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
  const read: Document = { data: {}, lines: new Map(), problems: [], warnings: [] }
  const [error] = document.errors
  if (error) {
    const line = lineAt(error.pos[0])
    const asWritten = text.split('\n')[line - firstLine] ?? ''
    read.problems.push(asWritten.includes('{{') ? placeholderInFrontMatter(line) : blocker(line, 'YAML', remedy(error)))
  } else if (document.contents) read.data = plain(document.contents, [], { read, text, lineOf: node => lineAt(node.range[0]) })
  const [unclear] = document.warnings
  if (unclear && read.problems.length === 0) read.problems.push(blocker(lineAt(unclear.pos[0]), 'YAML', unreadable))
  return read
}

interface Walk {
  read: Document
  /** All of the front matter as it was written. */
  text: string
  lineOf: (node: ParsedNode) => number
}

const deepest = 6

/** A field left empty is a field left out: `deadline:` with nothing behind it means no deadline. */
function plain(node: ParsedNode, path: string[], walk: Walk): unknown {
  const { problems, lines } = walk.read
  const line = walk.lineOf(node)
  if (isMarked(node)) {
    problems.push(blocker(line, 'YAML', 'En værdi kan ikke begynde med ! eller &. Sæt teksten i anførselstegn.'))
    return undefined
  }
  if (isScalar(node)) {
    const text = scalarText(node, walk)
    const [field = ''] = path
    if (path.length === 1 && Object.hasOwn(betweenPeople, field)) {
      const people = linesOf(node, walk).flatMap(one => one.split(betweenPeople[field as keyof typeof betweenPeople]))
      if (people.length > 1) return people.map(one => plainLine(one.replace(/^\s*[-–•*]\s*/, ''))).filter(one => one !== '')
    }
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

/** Fields that hold people, where a list without its dashes is one text to YAML. */
const betweenPeople = { signatories: /;/, staff: /[,;]/ }

const linesOf = (node: Scalar.Parsed, { text }: Walk): string[] =>
  node.type === 'PLAIN' ? text.slice(node.range[0], node.range[1]).split('\n') : [String(node.value)]

function plainMap(pairs: { key: ParsedNode; value: ParsedNode | null }[], path: string[], walk: Walk): Record<string, unknown> {
  const entries: [string, unknown][] = []
  for (const { key, value } of pairs) {
    if (!isScalar(key)) {
      const line = walk.lineOf(key)
      const [from, to] = key.range
      // To YAML `title: {{name}}` is a map inside a map.
      const isPlaceholder = walk.text.slice(from - 1, to + 1).includes('{{')
      walk.read.problems.push(isPlaceholder ? placeholderInFrontMatter(line) : blocker(line, 'YAML', unreadable))
      continue
    }
    if (isMarked(key)) walk.read.problems.push(blocker(walk.lineOf(key), 'YAML', unreadable))
    const name = String(key.value)
    walk.read.lines.set([...path, name].join('.'), walk.lineOf(key))
    const read = value ? plain(value, [...path, name], walk) : undefined
    const before = entries.at(-1)
    // `{ venue: Gate21, Torvet 1 }`: to YAML the comma ends the value, and what follows is a key.
    if (value === null && typeof before?.[1] === 'string') before[1] = `${before[1]}, ${plainLine(name)}`
    else if (value === null) walk.read.problems.push(blocker(walk.lineOf(key), 'YAML', standsAlone(name)))
    else if (read !== undefined) entries.push([name, read])
  }
  return Object.fromEntries(entries)
}

/**
 * A tag (`!x`) or an anchor (`&x`), which YAML takes out of the text. Aliases are named elsewhere.
 */
const isMarked = (node: ParsedNode): boolean => !isAlias(node) && (node.tag !== undefined || node.anchor !== undefined)

/**
 * The text its author wrote. `#2` behind it is a word of it to everybody but YAML; a `#` that
 * stands alone begins a remark, which is named where it is taken from words.
 */
function scalarText(node: ParsedNode & Scalar.Parsed, { read, text, lineOf }: Walk): string {
  // Every field is one line; what nobody sees in it comes along when people paste.
  const written = plainLine(String(node.value))
  const [from, to, end] = node.range
  const behind = behindValue(text.slice(from, end), to - from)
  if (!behind) return written
  const { whole, remark } = behind
  if (whole !== null && node.type === 'PLAIN') return plainLine(whole)
  if (/\p{L}/u.test(written)) read.warnings.push(warning(lineOf(node), 'YAML-COMMENT', leftOut(remark)))
  return written
}

const standsAlone = (word: string) =>
  `»${word.slice(0, 60)}« står for sig selv. Hører det til en tekst med komma, så sæt hele teksten i anførselstegn.`

const leftOut = (remark: string) =>
  `»${remark.slice(0, 80)}« er en bemærkning og kommer ikke med. Hører det til teksten, så sæt det hele i anførselstegn; ellers skriv det på en linje for sig selv.`

const unreadable = 'Linjen kan ikke læses. Tjek kolon, mellemrum forrest, parenteser og anførselstegn.'

function remedy(error: YAMLError): string {
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return 'Feltet står her to gange. Slet det ene.'
    case 'TAB_AS_INDENT':
      return 'Linjen er rykket ind med tabulator. Brug mellemrum.'
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return 'Der er et kolon for meget. Sæt teksten i anførselstegn, fx »title: "Temamøde: socialområdet"«.'
    case 'BAD_INDENT':
      return 'Linjen er ikke rykket lige så langt ind som de andre i samme gruppe. Ret mellemrummene forrest.'
    default:
      return unreadable
  }
}
