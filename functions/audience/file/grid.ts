/**
 * A list as cells of text, whatever kind of file it came in. The first row is row 1, as a
 * spreadsheet counts. Or why the file cannot be used: one sentence, at the row where it shows.
 */
export type Grid = { ok: true; rows: string[][]; dialect: string } | Unusable

export interface Unusable {
  ok: false
  row: number
  says: string
}

export const unusable = (says: string, row = 1): Unusable => ({ ok: false, row, says })

/** Limits looked at before anything is parsed. A list of 100,000 recipients is about 10 MB. */
export const largestFile = 20_000_000
export const mostRows = 200_000

export const tooManyRows = unusable(`Listen har mere end ${mostRows.toLocaleString('da')} rækker. Del den i flere filer.`)
