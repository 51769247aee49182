import { contentOf, type StoredCell } from './cell-content.ts'
import { type CellPlace, placeOf } from './cell-place.ts'
import type { CellStyles } from './cell-styles.ts'
import { longestCell, mostRows, type Unusable, type UsableGrid, unusable } from './grid.ts'
import { fillMerged, markOdd } from './merged-cells.ts'
import { BrokenXml, readXml } from './xml.ts'

/**
 * What the cells of a workbook refer to: texts that are kept once, and what styles show.
 */
export interface CellContext {
  strings: string[]
  styles: CellStyles
}

/** Rows times columns: one stray cell in the corner must not fill the memory. */
const mostCells = 4_000_000
const mostColumns = 16_384

/**
 * The cells of one sheet as text: a number is its digits, so that a code or a telephone number is
 * not rounded or reckoned with. What is typed otherwise (an error, a date, TRUE, a formula that was
 * never reckoned) is marked and has no text; a merged cell has what one sees in it.
 * @throws BrokenXml
 */
export function readSheet(xml: string, dialect: string, { strings, styles }: CellContext): UsableGrid | Unusable {
  const sheet: UsableGrid = {
    ok: true,
    rows: [],
    dialect,
    odd: new Map(),
    hidden: { rows: new Set(), columns: new Set() },
    struck: new Map(),
  }
  const merged: string[] = []
  const reach = { row: -1, column: -1 }
  let place: CellPlace = { row: -1, column: -1 }
  let cell: StoredCell | null = null
  let collects = false
  let spoken = 0
  let hiddenTo = 0

  const finish = (stored: StoredCell) => {
    const content = contentOf(stored, strings)
    if ('text' in content && content.text === '') return
    reach.row = Math.max(reach.row, place.row)
    reach.column = Math.max(reach.column, place.column)
    if (place.row >= mostRows) return
    if ('odd' in content) markOdd(sheet, place.row, place.column, content.odd)
    else {
      const cells = sheet.rows[place.row] ?? []
      cells[place.column] = content.text
      sheet.rows[place.row] = cells
    }
  }

  readXml(xml, {
    open(name, attribute) {
      if (name === 'col' && (isTrue(attribute('hidden')) || isZero(attribute('width'))))
        hiddenTo = hideColumns(sheet, Math.max(hiddenTo + 1, Number(attribute('min'))), Number(attribute('max')))
      if (name === 'row') {
        place = { row: rowOf(attribute('r'), place.row + 1), column: -1 }
        if (isTrue(attribute('hidden')) || isZero(attribute('ht'))) sheet.hidden?.rows.add(place.row)
      }
      if (name === 'c') {
        const reference = attribute('r')
        place = reference === undefined ? { row: place.row, column: place.column + 1 } : placeOf(reference)
        cell = { type: attribute('t') ?? 'n', isDate: styles.dates[Number(attribute('s') ?? 0)] ?? false, isFormula: false, value: '' }
        if (styles.struck[Number(attribute('s') ?? 0)]) strike(sheet, place)
      }
      if (name === 'f' && cell) cell.isFormula = true
      if (name === 'rPh') spoken++
      if (name === 'mergeCell') merged.push(attribute('ref') ?? '')
      collects = name === 'v' || (name === 't' && spoken === 0)
    },
    text(piece) {
      if (cell && collects && cell.value.length < longestCell) cell.value += piece.slice(0, longestCell)
    },
    close(name) {
      collects = false
      if (name === 'rPh') spoken--
      if (name !== 'c' || !cell) return
      finish(cell)
      cell = null
    },
  })
  if (reach.row >= mostRows) return unusable(`Arket går ned til række ${reach.row + 1}. Slet de tomme rækker under listen, og gem igen.`)
  if ((reach.row + 1) * (reach.column + 1) > mostCells)
    return unusable('Arket bruger alt for mange kolonner. Slet dem, der ikke hører til listen.')
  sheet.rows = Array.from({ length: reach.row + 1 }, (_, row) => Array.from(sheet.rows[row] ?? [], text => text ?? ''))
  fillMerged(sheet, merged)
  return sheet
}

/** Drawn so small that nobody sees it. */
const isZero = (size: string | undefined) => size !== undefined && Number(size) === 0

function strike({ struck }: UsableGrid, { row, column }: CellPlace): void {
  struck?.set(row, (struck.get(row) ?? new Set()).add(column))
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true'

function rowOf(written: string | undefined, next: number): number {
  if (written === undefined) return next
  if (!/^\d{1,7}$/.test(written) || Number(written) === 0) throw new BrokenXml('a row stands nowhere')
  return Number(written) - 1
}

/**
 * @returns the last column that is looked at: ranges follow each other, and none is gone through
 * twice
 */
function hideColumns({ hidden }: UsableGrid, first: number, last: number): number {
  if (!(last <= mostColumns)) return first - 1
  for (let column = first; column <= last; column++) hidden?.columns.add(column - 1)
  return Math.max(first - 1, last)
}
