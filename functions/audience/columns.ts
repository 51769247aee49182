/** What a list may say of somebody, by the words of our own template. */
export const columnNames = [
  'email',
  'navn',
  'fornavn',
  'mellemnavn',
  'efternavn',
  'kommune',
  'rolle',
  'udvalg',
  'type',
  'arbejdsplads',
] as const

export type ColumnName = (typeof columnNames)[number]

/** What a row says in a column; empty where it says nothing. */
export type Cells = (column: ColumnName) => string

/** Which heading holds what, where somebody has said so instead of leaving it to a guess. */
export type ColumnWishes = Partial<Record<ColumnName, string>>

export interface Columns {
  /** Position of the cell, from 0. */
  at: Partial<Record<ColumnName, number>>
  /** The headings that are used, as written. */
  headings: Partial<Record<ColumnName, string>>
  /** Headings nobody reads, as written. */
  ignored: string[]
}

/** What stands below a heading that could mean a column: values one sees, hidden ones, or none. */
export type Below = (column: ColumnName, position: number) => 'seen' | 'hidden' | 'nothing'
