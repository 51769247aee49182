import type { ColumnName } from './columns.ts'
import type { OddCell } from './file/grid.ts'
import type { Remark } from './row-remark.ts'

/** What a column's cell holds in one row, where it has no text of its own. */
export type OddCells = (column: ColumnName) => OddCell | undefined

/** Without these there is nobody to mail; without those there is somebody of whom less is known. */
const needed = ['email', 'navn', 'fornavn', 'mellemnavn', 'efternavn'] as const
const beside = ['kommune', 'rolle', 'udvalg', 'type'] as const

const inWords: Record<Exclude<OddCell, 'merged'>, string> = {
  error: 'er en fejl i regnearket',
  date: 'er en dato',
  boolean: 'er SAND eller FALSK',
  notCalculated: 'er en formel, der ikke er regnet ud',
  noWord: 'er et tal og ikke et ord',
}

/** Why a row cannot be used: a cell it needs shows something that is no text. */
export function whyUnusable(odd: OddCells): string | null {
  for (const column of needed) {
    const what = odd(column)
    if (what !== undefined && what !== 'merged') return `»${column}« ${inWords[what]}. Skriv det som tekst.`
  }
  return null
}

export const oddRemarks = (odd: OddCells): Remark[] =>
  beside.flatMap((column): Remark[] => {
    const what = odd(column)
    if (what === undefined) return []
    return what === 'merged'
      ? [{ code: 'CELL-MERGED', says: `»${column}« er en flettet celle og er læst i alle dens rækker.` }]
      : [{ code: 'CELL-ODD', says: `»${column}« ${inWords[what]} og er ikke taget med.` }]
  })
