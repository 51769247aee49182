import { CsvError, parse } from 'csv-parse/sync'
import { type Grid, largestFile, mostRows, tooManyRows, unusable } from './grid.ts'
import { readLooseRows } from './loose-quotes.ts'
import { withNamedLetters } from './named-letters.ts'
import { readText } from './text.ts'

/** A row longer than this is a quotation mark that was never closed, or no list of people. */
const longestRow = 50_000

const names: Record<string, string> = { ';': 'semikolon', ',': 'komma', '\t': 'tabulator' }

/**
 * A list as spreadsheets write it in text: `;`, `,` or TAB between cells, quoted where a cell holds
 * one, with or without a first line `sep=;`.
 */
export function readSeparated(file: Uint8Array): Grid {
  if (file.length > largestFile) return unusable('Filen er større end 20 MB. Del den i flere.')
  if (isPdf(file)) return unusable('Filen er en PDF. Gem listen som Excel-projektmappe (.xlsx) eller CSV, og vælg den.')
  const read = readText(file, 'mostly whole')
  if (!read.ok) return read
  const announced = /^"?sep=([^\w"\s]|\t)"?[;,\t]*(?:\r\n|\n|\r)/i.exec(read.text)
  const text = announced ? read.text.slice(announced[0].length) : read.text
  const separator = announced?.[1] ?? separatorIn(text)
  // Before anything is parted, for their semicolon is no separator.
  const rows = rowsOf(withNamedLetters(text), separator)
  if (rows.length > mostRows) return tooManyRows
  return { ok: true, rows, dialect: `${read.encoding}, ${names[separator] ?? separator}`, encoding: read.encoding }
}

const isPdf = (file: Uint8Array): boolean => Buffer.from(file.subarray(0, 5)).toString('latin1') === '%PDF-'

/** By the rule where it is kept; where it is not, loosely, for one odd row never costs the list. */
function rowsOf(text: string, separator: string): string[][] {
  try {
    return parse(text, {
      delimiter: separator,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      trim: true,
      max_record_size: longestRow,
      to: mostRows + 1,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return readLooseRows(text, separator, mostRows)
  }
}

/**
 * The one the heading has most of, outside quotation marks; the heading is the first line that has
 * any.
 */
function separatorIn(text: string): string {
  const lines = text
    .slice(0, longestRow)
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]+/, 10)
  const counts = lines.map(line => Object.keys(names).map(separator => ({ separator, count: line.split(separator).length - 1 })))
  const heading = counts.find(line => line.some(({ count }) => count > 0)) ?? []
  return heading.toSorted((a, b) => b.count - a.count)[0]?.separator ?? ';'
}
