import { hasControlSigns, plainLine } from '../values/plain-line.ts'
import { type ColumnName, type Columns, type ColumnWishes, findColumns } from './columns.ts'
import type { Grid } from './file/grid.ts'
import { readSeparated } from './file/separated.ts'
import { isWorkbook, readWorkbook } from './file/workbook.ts'
import { type Cells, type Recipient, readRecipient } from './recipient.ts'

export type { Recipient } from './recipient.ts'

/** What a list says. Row numbers are a spreadsheet's. */
export interface RecipientsFile {
  recipients: { row: number; recipient: Recipient }[]
  refused: RowRemark[]
  /** Rows that are taken in without something they say. */
  warnings: RowRemark[]
  /**
   * How the list was understood, for whoever must judge whether that was right. Null when it was
   * not.
   */
  reading: { dialect: string; columns: Columns['headings']; ignoredColumns: string[] } | null
}

export interface RowRemark {
  row: number
  says: string
}

/** A list saved as text, in any of the ways spreadsheets do it (docs/recipients.md). */
export const readRecipients = (file: Uint8Array, columns?: ColumnWishes): RecipientsFile => recipientsIn(readSeparated(file), columns)

/**
 * A list as it comes: text, or a workbook's first sheet. Told apart by what is in the file, not by
 * its name.
 */
export const readRecipientsOrWorkbook = async (file: Uint8Array, columns?: ColumnWishes): Promise<RecipientsFile> =>
  recipientsIn(isWorkbook(file) ? await readWorkbook(file) : readSeparated(file), columns)

const unread = (says: string, row = 1): RecipientsFile => ({ recipients: [], refused: [remark(row, says)], warnings: [], reading: null })

/** Control characters of a list must not reach somebody's terminal. */
const visible = (text: string) => text.replace(/\p{Cc}/gu, '·')
const remark = (row: number, says: string): RowRemark => ({ row, says: visible(says) })

/** Above the headings there may be a title or two. */
const rowsAboveHeadings = 10

function recipientsIn(grid: Grid, wishes: ColumnWishes = {}): RecipientsFile {
  if (!grid.ok) return unread(grid.says, grid.row)
  const top = grid.rows.slice(0, rowsAboveHeadings).map(row => findColumns(row.map(plain).map(visible), wishes))
  const headingAt = top.findIndex(({ columns, unmet }) => unmet.length === 0 && columns.at.email !== undefined && hasName(columns))
  const found = top[headingAt]
  if (!found) return unread(noHeadings(grid.rows, unmetWishes(top)))

  const { columns } = found
  const read: RecipientsFile = {
    recipients: [],
    refused: [],
    warnings: [],
    reading: { dialect: grid.dialect, columns: columns.headings, ignoredColumns: columns.ignored },
  }
  for (const [index, cells] of grid.rows.entries()) {
    if (index <= headingAt || cells.every(cell => plain(cell) === '')) continue
    const row = index + 1
    const result = readRecipient(cellsOf(cells, columns))
    if (!result.ok) read.refused.push(remark(row, result.says))
    else read.recipients.push({ row, recipient: result.recipient })
    if (result.ok && result.warning) read.warnings.push(remark(row, result.warning))
  }
  return read
}

const hasName = ({ at }: Columns) => at.navn !== undefined || at.fornavn !== undefined || at.efternavn !== undefined

const cellsOf =
  (row: string[], { at }: Columns): Cells =>
  (column: ColumnName) => {
    const position = at[column]
    return position === undefined ? '' : plain(row[position] ?? '')
  }

/**
 * A cell on one line. Control signs stay where they are, so that the row is refused for them and
 * not mailed under half a name.
 */
const plain = (cell: string) => (hasControlSigns(cell) ? cell.normalize('NFC').trim() : plainLine(cell))

/** Of the row that comes nearest to what was wished for. */
const unmetWishes = (rows: { unmet: string[] }[]) => rows.map(({ unmet }) => unmet).toSorted((a, b) => a.length - b.length)[0] ?? []

function noHeadings(rows: string[][], unmet: string[]): string {
  const heading = rows.find(row => row.some(cell => plain(cell) !== ''))
  if (!heading) return 'Listen er tom. Første række skal nævne kolonnerne, mindst »email« og »navn«.'
  const stands = heading.map(plain).join('; ').slice(0, 120)
  return unmet.length > 0
    ? `Listen har ingen kolonne med overskriften »${unmet.join('« eller »')}«. Der står: ${stands}`
    : `Første række skal nævne kolonnerne, mindst »email« og »navn«. Der står: ${stands}`
}
