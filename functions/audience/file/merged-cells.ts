import { placeOf } from './cell-place.ts'
import type { OddCell, UsableGrid } from './grid.ts'
import { BrokenXml } from './xml.ts'

/** More than any list has, and little enough to look at each. */
const mostMerged = 1_000_000

/**
 * A cell that is merged over several rows shows its text in all of them, and stands in the first.
 * The rows below, where they hold something else, get the text; what is merged from left to right
 * belongs to its first column.
 * @param ranges `B2:B5`
 * @throws BrokenXml
 */
export function fillMerged(sheet: UsableGrid, ranges: string[]): void {
  let seen = 0
  for (const range of ranges) {
    const [first = '', last = first] = range.split(':')
    const [from, to] = [placeOf(first), placeOf(last)]
    const text = sheet.rows[from.row]?.[from.column] ?? ''
    for (let row = from.row + 1; row <= Math.min(to.row, sheet.rows.length - 1); row++) {
      if (++seen > mostMerged) throw new BrokenXml('too much is merged')
      const cells = sheet.rows[row]!
      if (text === '' || cells[from.column] || cells.every(cell => cell === '')) continue
      while (cells.length <= from.column) cells.push('')
      cells[from.column] = text
      markOdd(sheet, row, from.column, 'merged')
    }
  }
}

export function markOdd({ odd }: UsableGrid, row: number, column: number, what: OddCell): void {
  const inRow = odd?.get(row) ?? new Map()
  odd?.set(row, inRow.set(column, what))
}
