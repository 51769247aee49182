import type { Instant } from '../values/instant.ts'

/**
 * What stands in a cell. Each kind of file writes it its own way: text stays text, a figure becomes
 * something one can sort by and reckon with.
 */
export type Cell = string | null | Figure
export type Figure = { moment: Instant } | { øre: number } | { percent: number } | { count: number }

export interface Column<Row> {
  heading: string
  /** In characters. */
  width: number
  cell: (row: Row) => Cell
}

/** A table to be opened in a spreadsheet or read by another program. */
export interface Sheet {
  title: string
  columns: Pick<Column<unknown>, 'heading' | 'width'>[]
  rows: Cell[][]
}

export const sheet = <Row>(title: string, columns: Column<Row>[], rows: Row[]): Sheet => ({
  title,
  columns,
  rows: rows.map(row => columns.map(({ cell }) => cell(row))),
})
