import { isDeepStrictEqual } from 'node:util'
import { type Document, isMap, isNode, isScalar, type Pair } from 'yaml'
import { frontDocument } from './facts.ts'

/**
 * What a document has become, with only the lines of those top fields written anew that differ from
 * the text it was read from. Where that would lose something, all of it is written anew.
 */
export function spliced(text: string, document: Document): string {
  const anew = () => document.toString(looks)
  const was = frontDocument(text)
  if (!isMap(was.contents) || !isMap(document.contents)) return anew()
  const lines = text.split('\n')
  const changed = changedFields(was, document)
  for (const name of changed.toReversed()) {
    const { from, to } = placeOf(text, was, name) ?? endOf(lines)
    lines.splice(from, to - from, ...written(document, name))
  }
  const result = lines.join('\n')
  return isSame(result, text, document) ? result : anew()
}

const looks = { lineWidth: 0, flowCollectionPadding: true } as const

const json = (document: Document, name: string): unknown => {
  const value = document.get(name)
  return isNode(value) ? value.toJSON() : value
}

/** In the order of the text; what is new comes last. */
function changedFields(was: Document, is: Document): string[] {
  const names = new Set([...namesOf(was), ...namesOf(is)])
  return [...names].filter(name => was.has(name) !== is.has(name) || !isDeepStrictEqual(json(was, name), json(is, name)))
}

const namesOf = ({ contents }: Document): string[] => (isMap(contents) ? contents.items.map(({ key }) => nameOf(key)) : [])
const nameOf = (key: unknown): string => String(isScalar(key) ? key.value : key)

function placeOf(text: string, { contents }: Document, name: string): { from: number; to: number } | undefined {
  const pair = isMap(contents) ? contents.items.find(({ key }) => nameOf(key) === name) : undefined
  const begins = isNode(pair?.key) ? pair.key.range?.[0] : undefined
  if (!pair || begins === undefined || begins === null) return undefined
  const ends = isNode(pair.value) ? (pair.value.range?.[1] ?? begins) : begins
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length - 1
  return { from: lineAt(begins), to: lineAt(Math.max(begins, text.slice(0, ends).trimEnd().length - 1)) + 1 }
}

const endOf = (lines: string[]) => {
  const last = lines.findLastIndex(line => line.trim() !== '') + 1
  return { from: last, to: last }
}

/** One field as the document has it; none where it has gone. */
function written(document: Document, name: string): string[] {
  const only = document.clone() as Document
  if (!isMap(only.contents)) return []
  only.contents.items = only.contents.items.filter(({ key }: Pair) => nameOf(key) === name)
  if (only.contents.items.length === 0) return []
  only.commentBefore = only.comment = only.contents.commentBefore = only.contents.comment = null
  const [pair] = only.contents.items
  if (isNode(pair?.key)) pair.key.commentBefore = null
  if (isNode(pair?.key)) pair.key.spaceBefore = false
  return only.toString(looks).trimEnd().split('\n')
}

function isSame(result: string, text: string, document: Document): boolean {
  const read = frontDocument(result)
  const remarks = (of: string) => of.split('\n').filter(line => /^\s*#/.test(line)).length
  return read.errors.length === 0 && isDeepStrictEqual(read.toJSON(), document.toJSON()) && remarks(result) >= remarks(text)
}
