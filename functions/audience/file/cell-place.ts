import { BrokenXml } from './xml.ts'

/** Both from 0. */
export interface CellPlace {
  row: number
  column: number
}

/**
 * `B7` as row 6, column 1.
 * @throws BrokenXml where no spreadsheet has such a cell
 */
export function placeOf(reference: string): CellPlace {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? []
  if (letters === '' || Number(digits) === 0) throw new BrokenXml('a cell stands nowhere')
  return { row: Number(digits) - 1, column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 }
}
