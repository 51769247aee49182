import writeWorkbook, { type Cell as WorkbookCell } from 'write-excel-file/node'
import { localDate, localTime } from '../schedule/local-time.ts'
import type { Cell, Sheet } from './sheet.ts'

/**
 * Sheets as an Excel workbook. Every text is a cell of the kind text, so it stands as it was typed,
 * whatever it looks like.
 */
export const xlsx = (...sheets: Sheet[]): Promise<Uint8Array> =>
  writeWorkbook(
    sheets.map(({ title, columns, rows }) => ({
      sheet: title,
      data: [
        columns.map(({ heading }) => ({ ...asText(heading), fontWeight: 'bold' as const })),
        ...rows.map(row => row.map(workbookCell)),
      ],
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    })),
  ).toBuffer()

function workbookCell(cell: Cell): WorkbookCell {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return asText(cell)
  // A workbook knows no time zones: the clock on the wall goes in as if it were UTC.
  if ('moment' in cell)
    return { type: Date, value: new Date(`${localDate(cell.moment)}T${localTime(cell.moment)}Z`), format: 'dd-mm-yyyy hh:mm' }
  if ('øre' in cell) return { type: Number, value: cell.øre / 100, format: '#,##0.00' }
  return { type: Number, value: 'percent' in cell ? cell.percent : cell.count, format: '0' }
}

/** `@` is the format "text": the cell stays one when somebody edits it. */
const asText = (text: string) => ({ type: String, value: `${literally(text)}${neverAProperty}`, format: '@' })

/** `_x0041_` would be read as an A (ECMA-376 part 1, 22.9.2.19). */
const literally = (text: string) => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

// The library remembers texts in a plain object, where `constructor` and `toString` always stand
// already and break the workbook. No property ends in a NUL, and as XML cannot hold one, the
// library leaves it out.
const neverAProperty = '\u0000'
