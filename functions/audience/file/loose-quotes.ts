import { longestCell } from './grid.ts'

/** Lines that one cell may run over. */
const mostLines = 20

/**
 * A list in text whose quotation marks follow no rule (RFC 4180 read tolerantly): a mark inside a
 * bare cell is a sign like any other, and one that opens a cell and is never closed costs the
 * others nothing. Each row is read from where the one before ended, once.
 */
export function readLooseRows(text: string, separator: string, mostRows: number): string[][] {
  const rows: string[][] = []
  let at = 0
  while (at < text.length && rows.length <= mostRows) {
    const row: string[] = []
    // After a mark that is not closed the marks of the row mean nothing, and none is looked for.
    let marksCount = true
    for (let ended = false; !ended; ) {
      const quoted: LooseCell | undefined = marksCount ? quotedCell(text, at, separator) : undefined
      marksCount = quoted !== undefined || text[at] !== '"'
      const cell = quoted ?? bareCell(text, at, separator)
      row.push(cell.value.trim())
      at = cell.end
      ended = text[at] !== separator
      at += ended ? lengthOfLineEnd(text, at) : 1
    }
    rows.push(row)
  }
  return rows
}

interface LooseCell {
  value: string
  /** Where the separator, the line's end or the text's end stands. */
  end: number
}

const lengthOfLineEnd = (text: string, at: number) => (text.startsWith('\r\n', at) ? 2 : 1)

const isEnd = (sign: string | undefined, separator: string) => sign === undefined || sign === separator || sign === '\n' || sign === '\r'

function bareCell(text: string, from: number, separator: string): LooseCell {
  let end = from
  while (!isEnd(text[end], separator)) end++
  return { value: text.slice(from, end), end }
}

/**
 * A mark closes the cell where the cell can end. Undefined where there is none in sight, or where
 * the cell would swallow another row: an address after a line's end is somebody else's.
 */
function quotedCell(text: string, from: number, separator: string): LooseCell | undefined {
  let start = from
  while (text[start] === ' ') start++
  if (text[start] !== '"') return undefined
  let lines = 0
  for (let at = start + 1; at < text.length && at < start + longestCell; at++) {
    const sign = text[at]
    if (sign === '\n' && ++lines > mostLines) return undefined
    if (sign === '@' && lines > 0) return undefined
    if (sign !== '"') continue
    if (text[at + 1] === '"') at++
    else {
      let end = at + 1
      while (text[end] === ' ' && separator !== ' ') end++
      if (isEnd(text[end], separator)) return { value: text.slice(start + 1, at).replaceAll('""', '"'), end }
    }
  }
  return undefined
}
