/**
 * A list as cells of text, whatever kind of file it came in. The first row is row 1, as a
 * spreadsheet counts. Or why the file cannot be used: one sentence, at the row where it shows.
 */
export type Grid = UsableGrid | Unusable

export interface UsableGrid {
  ok: true
  rows: string[][]
  /** How the file was read, to be told: `UTF-8, semikolon`. */
  dialect: string
  /** Of a list in text. */
  encoding?: string
  /** Cells that hold something else than text or a number: row → column, both from 0. */
  odd?: Map<number, Map<number, OddCell>>
  /** What one does not see in the spreadsheet: rows and columns, from 0. */
  hidden?: { rows: Set<number>; columns: Set<number> }
  /** Cells that are crossed out: row → columns, from 0. */
  struck?: Map<number, Set<number>>
}

/** `merged`: the cell shows what stands in the one above it, and that is what was read. */
export type OddCell = 'error' | 'date' | 'boolean' | 'notCalculated' | 'noWord' | 'merged'

export interface Unusable {
  ok: false
  row: number
  says: string
}

export const unusable = (says: string, row = 1): Unusable => ({ ok: false, row, says })

/** Limits looked at before anything is parsed. A list of 100,000 recipients is about 10 MB. */
export const largestFile = 20_000_000
export const mostRows = 200_000

/**
 * Signs of a cell that are read. More is no name, address or committee, and is told to be too long.
 */
export const longestCell = 1000

export const tooManyRows = unusable(`Listen har mere end ${mostRows.toLocaleString('da')} rækker. Del den i flere filer.`)
