import type { ColumnName } from './columns.ts'
import type { OddCell } from './file/grid.ts'

/** Errors as Excel, Google Sheets and LibreOffice save them, in English and Danish. */
const error = /^(?:#(?:N\/A|I\/T|[\p{Lu}_]{3,14}(?:\/0)?[!?]|GETTING_DATA|HENTER_DATA|#+)|Err:\d{3})$/u
const boolean = /^(?:TRUE|FALSE|SAND|FALSK)$/
const date = /^(?:\d{1,2}[-./]\d{1,2}[-./]\d{2,4}|\d{4}-\d{2}-\d{2})(?: \d{1,2}[.:]\d{2}(?:[.:]\d{2})?)?$/
/** What programs and people write for nothing. A `Null` and a `Nan` are people. */
const nothing = /^(?:[-–—?.]{1,3}|n\/a|N\/A|NULL|null|undefined|\((?:tom|blank|ingen)\))$/

const isName = (column: ColumnName) => ['navn', 'fornavn', 'mellemnavn', 'efternavn'].includes(column)

/**
 * What a cell of text holds, where it is no word: a list saved as text keeps the errors, dates and
 * booleans of its workbook as words. A person may be called *Sand*.
 */
export function oddText(column: ColumnName, text: string): OddCell | 'nothing' | undefined {
  if (text.length > 40 || text === '') return undefined
  if (error.test(text)) return 'error'
  if (nothing.test(text)) return 'nothing'
  if (isName(column) || column === 'email') return undefined
  if (boolean.test(text)) return 'boolean'
  if (column !== 'udvalg') return undefined
  return date.test(text) ? 'date' : /\p{L}/u.test(text) ? undefined : 'noWord'
}
