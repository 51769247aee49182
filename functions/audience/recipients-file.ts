import { hasControlSigns, plainLine } from '../values/plain-line.ts'
import { type Below, type ColumnName, type Columns, type ColumnWishes, columnNames } from './columns.ts'
import { type Grid, longestCell, type UsableGrid } from './file/grid.ts'
import { withNamedLetters } from './file/named-letters.ts'
import { readSeparated } from './file/separated.ts'
import { isWorkbook, readWorkbook, type WorkbookSheet } from './file/workbook.ts'
import { findColumns } from './headings.ts'
import { oddText } from './odd-text.ts'
import { type ListRow, type Recipient, readRecipient } from './read-recipient.ts'
import type { CodedRemark, Remark, RowRemark } from './row-remark.ts'
import { isFormOfAddress } from './written-role.ts'

export type { Recipient } from './read-recipient.ts'
export type { CodedRemark, RowRemark } from './row-remark.ts'

/** What a list says. Row numbers are a spreadsheet's. */
export interface RecipientsFile {
  recipients: { row: number; recipient: Recipient }[]
  refused: RowRemark[]
  /**
   * What is to be said of rows that are not refused: what was left out of them, or how they were
   * understood.
   */
  warnings: CodedRemark[]
  /**
   * How the list was understood, for whoever must judge whether that was right. Null when it was
   * not.
   */
  reading: { dialect: string; columns: Columns['headings']; ignoredColumns: string[] } | null
}

/** A list saved as text, in any of the ways spreadsheets do it (docs/recipients.md). */
export const readRecipients = (file: Uint8Array, columns?: ColumnWishes): RecipientsFile => recipientsIn(readSeparated(file), columns)

/**
 * A list as it comes: text, or a sheet of a workbook. Told apart by what is in the file, not by its
 * name.
 */
export const readRecipientsOrWorkbook = async (file: Uint8Array, columns?: ColumnWishes): Promise<RecipientsFile> =>
  (await readWithRows(file, columns)).list

/**
 * A list with its rows as they were written, to show them and to give back those that are refused.
 */
export interface ListWithRows {
  list: RecipientsFile
  rows: readonly string[][]
}

export async function readWithRows(file: Uint8Array, columns?: ColumnWishes): Promise<ListWithRows> {
  if (isWorkbook(file)) return recipientsInWorkbook(file, columns)
  const grid = readSeparated(file)
  return { list: recipientsIn(grid, columns), rows: rowsOf(grid) }
}

const rowsOf = (grid: Grid): readonly string[][] => (grid.ok ? grid.rows : [])

const unread = (says: string, row = 1): RecipientsFile => ({ recipients: [], refused: [remark(row, says)], warnings: [], reading: null })

/** Control characters of a list must not reach somebody's terminal. */
const visible = (text: string) => text.replace(/\p{Cc}/gu, '·')
const remark = (row: number, says: string): RowRemark => ({ row, says: visible(says) })
const coded = (row: number, { code, says }: Remark): CodedRemark => ({ row, code, says: visible(says) })

/**
 * The first sheet one sees that is a list. What is hidden is not mailed, and another list one sees
 * is told of: which of them was meant is for people to say.
 */
function recipientsInWorkbook(file: Uint8Array, wishes: ColumnWishes = {}): ListWithRows {
  const workbook = readWorkbook(file)
  if (!workbook.ok) return { list: unread(workbook.says, workbook.row), rows: [] }
  const [seen, hidden] = [workbook.sheets.filter(sheet => !sheet.hidden), workbook.sheets.filter(sheet => sheet.hidden)]
  const lists = seen.map(sheet => {
    const grid = sheet.grid()
    return { sheet, list: recipientsIn(grid, wishes), rows: rowsOf(grid) }
  })
  const [first, ...others] = lists.filter(({ list }) => list.reading !== null)
  if (!first) {
    const isList = (sheet: WorkbookSheet) => recipientsIn(sheet.grid(), wishes).reading !== null
    const unseen = hidden.find(isList)
    if (unseen) return { list: unread(`Listen står på et skjult ark, »${unseen.name}«. Vis arket, og gem igen.`), rows: [] }
    return lists[0] ?? { list: unread(nothingSeen), rows: [] }
  }
  const told: Remark[] = [
    ...others.map(({ sheet }): Remark => ({ code: 'SHEET-UNREAD', says: `Arket »${sheet.name}« er også en liste og er ikke læst.` })),
    ...hidden.map(({ name }): Remark => ({ code: 'HIDDEN-SHEET', says: `Arket »${name}« er skjult og er ikke læst.` })),
  ]
  return { list: { ...first.list, warnings: [...told.map(about => coded(1, about)), ...first.list.warnings] }, rows: first.rows }
}

const nothingSeen = 'Alle ark i projektmappen er skjult. Vis det med listen, og gem igen.'

/** Above the headings there may be a title or two. */
const rowsAboveHeadings = 10

function recipientsIn(grid: Grid, wishes: ColumnWishes = {}): RecipientsFile {
  if (!grid.ok) return unread(grid.says, grid.row)
  const written = inOneRow(grid.rows.slice(0, rowsAboveHeadings).map(row => row.map(plain).map(visible)))
  const top = written.map(headings => findColumns(headings, wishes))
  const firstAt = top.findIndex(({ columns, unmet }) => unmet.length === 0 && columns.at.email !== undefined && hasName(columns))
  if (firstAt < 0) return unread(noHeadings(grid.rows, unmetWishes(top)))

  const headingAt = namesParts(grid.rows[firstAt + 1]) && top[firstAt + 1]?.unmet.length === 0 ? firstAt + 1 : firstAt
  const headings = written[headingAt]!
  const { columns } = findColumns(headings, wishes, whatIsBelow(grid, headingAt))
  const read: RecipientsFile = {
    recipients: [],
    refused: [],
    warnings: hiddenColumns(grid, columns).map(heading => coded(headingAt + 1, heading)),
    reading: {
      dialect: grid.dialect,
      columns: columns.headings,
      ignoredColumns: [...columns.ignored, ...withoutHeading(grid, headings, headingAt)],
    },
  }
  for (const [index, cells] of grid.rows.entries()) {
    if (index <= headingAt || (cells.every(cell => plain(cell) === '') && !grid.odd?.has(index))) continue
    const row = index + 1
    const left = grid.hidden?.rows.has(index) ? rowHidden : isStruck(grid, index, columns) ? rowStruck : null
    if (left) {
      read.warnings.push(coded(row, left))
      continue
    }
    const result = readRecipient(rowOf(grid, index, columns))
    if (!result.ok) read.refused.push(remark(row, result.says))
    else {
      read.recipients.push({ row, recipient: result.recipient })
      read.warnings.push(...result.remarks.map(about => coded(row, about)))
      if (grid.encoding !== undefined && cells.slice(headings.length).some(cell => plain(cell) !== ''))
        read.warnings.push(coded(row, tooManyCells))
    }
  }
  return read
}

/**
 * In text a cell too many means that one was cut in two, and all behind it stand one to the right.
 */
const tooManyCells: Remark = {
  code: 'CELL-ODD',
  says: 'Rækken har flere felter, end der er overskrifter. Står der et skilletegn i en celle, så sæt citationstegn om den.',
}

const mostColumnsNamed = 26

/** What stands below no heading is read by nobody: said, for it may be half of a name. */
const withoutHeading = ({ rows }: UsableGrid, headings: string[], headingAt: number): string[] =>
  Array.from({ length: mostColumnsNamed }, (_, column) => column)
    .filter(column => (headings[column] ?? '') === '' && rows.some((row, at) => at > headingAt && plain(row[column] ?? '') !== ''))
    .map(column => `kolonne ${String.fromCharCode(65 + column)} uden overskrift`)

const rowHidden: Remark = {
  code: 'ROW-HIDDEN',
  says: 'Rækken er skjult i regnearket, måske af et filter, og er ikke taget med. Vis den, eller slet den.',
}

const rowStruck: Remark = {
  code: 'ROW-HIDDEN',
  says: 'Navn eller adresse er streget over i regnearket, og rækken er ikke taget med. Fjern stregen, eller slet rækken.',
}

const isStruck = ({ struck }: UsableGrid, index: number, { at }: Columns): boolean =>
  (['email', 'navn', 'fornavn', 'efternavn'] as const).some(name => struck?.get(index)?.has(at[name] ?? -1))

/**
 * `Navn` over `Fornavn` and `Efternavn`: what stands in two rows is one row of headings, the lower
 * one's.
 */
function inOneRow(rows: string[][]): string[][] {
  return rows.map((row, index) => {
    const above = rows[index - 1] ?? []
    const isLower = !row.some(cell => cell.includes('@')) && isHeading(row) && isHeading(above)
    return isLower ? Array.from({ length: Math.max(row.length, above.length) }, (_, at) => row[at] || above[at] || '') : row
  })
}

/** A second row of headings below one that would do by itself. */
function namesParts(row: string[] | undefined): boolean {
  const { at } = findColumns((row ?? []).slice(0, mostColumnsNamed).map(plain)).columns
  return (at.fornavn !== undefined || at.efternavn !== undefined) && at.email === undefined && !row?.some(cell => cell.includes('@'))
}

const isHeading = (row: string[]): boolean => Object.keys(findColumns(row).columns.at).length > 0

const hiddenColumns = ({ hidden }: UsableGrid, { at, headings }: Columns): Remark[] =>
  columnNames
    .filter(name => hidden?.columns.has(at[name] ?? -1))
    .map(name => ({ code: 'HIDDEN-READ', says: `Kolonnen »${headings[name] ?? name}« er skjult i regnearket og er læst.` }))

const hasName = ({ at }: Columns) => at.navn !== undefined || at.fornavn !== undefined || at.efternavn !== undefined

const whatIsBelow =
  ({ rows, hidden }: UsableGrid, headingAt: number): Below =>
  (column, position) => {
    const says = (cell: string) => cell !== '' && !(column === 'rolle' && isFormOfAddress(cell))
    if (!rows.some((row, index) => index > headingAt && says(plain(row[position] ?? '')))) return 'nothing'
    return hidden?.columns.has(position) ? 'hidden' : 'seen'
  }

function rowOf({ rows, odd, encoding }: UsableGrid, index: number, { at }: Columns): ListRow {
  const written = (column: ColumnName) => {
    const position = at[column]
    return position === undefined ? '' : plain(rows[index]?.[position] ?? '')
  }
  const oddCell = (column: ColumnName) => odd?.get(index)?.get(at[column] ?? -1) ?? oddText(column, written(column))
  return {
    cell: column => (oddText(column, written(column)) ? '' : written(column)),
    odd: column => {
      const what = oddCell(column)
      return what === 'nothing' ? undefined : what
    },
    encoding: encoding ?? 'UTF-8',
  }
}

/**
 * A cell on one line. Control signs stay where they are, so that the row is refused for them and
 * not mailed under half a name.
 */
const plain = (cell: string) => {
  if (cell === '') return ''
  const text = withNamedLetters(cell.slice(0, longestCell))
  return hasControlSigns(text) ? text.normalize('NFC').trim() : plainLine(text)
}

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
