import { stringify } from 'csv-stringify/sync'
import { localDate, localTime } from '../schedule/local-time.ts'
import type { Cell, Figure, Sheet } from './sheet.ts'

/**
 * A sheet as Danish spreadsheets and programs read it: `;` between cells, comma in amounts, UTF-8
 * with its mark, lines as RFC 4180 ends them. Text is quoted, so `a,=1+1` is one cell under any
 * separator; text a spreadsheet would take for a formula gets a `'` in front (ASVS 5.0, 1.2.10).
 */
export function csv({ columns, rows }: Sheet): Uint8Array {
  const head = [columns.map(({ heading }) => heading)]
  const parts = Array.from({ length: Math.ceil(rows.length / inAPart) }, (_, part) => rows.slice(part * inAPart, (part + 1) * inAPart))
  return Buffer.concat([written(head, { bom: true }), ...parts.map(part => written(part))])
}

/**
 * A long list is written a part at a time, so that it never stands in memory as text and as bytes.
 */
const inAPart = 5000

function written(lines: Cell[][], { bom = false } = {}): Uint8Array {
  const text = stringify(lines, {
    bom,
    delimiter: ';',
    record_delimiter: 'windows',
    quoted_string: true,
    escape_formulas: true,
    cast: { string: withoutControls, object: cell => figure(cell as Figure) },
  })
  return new TextEncoder().encode(text)
}

/** LibreOffice leaves a NUL out and then sees the `=` behind it. Line breaks and tabs are text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these have no look and no place in a table.
const withoutControls = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')

function figure(cell: Figure): string {
  // A date written this way is one to every spreadsheet, whatever its language, and sorts as text
  // too.
  if ('moment' in cell) return `${localDate(cell.moment)} ${localTime(cell.moment)}`
  if ('øre' in cell) return (cell.øre / 100).toFixed(2).replace('.', ',')
  return String('percent' in cell ? cell.percent : cell.count)
}
