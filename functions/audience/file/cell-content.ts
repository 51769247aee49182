import type { OddCell } from './grid.ts'
import { BrokenXml } from './xml.ts'

/** A cell as it is stored: `t` of ECMA-376 part 1, 18.18.11, and what stands in it. */
export interface StoredCell {
  type: string
  isDate: boolean
  isFormula: boolean
  value: string
}

/**
 * What a cell says, as text, or what it is where it says nothing one could mail.
 * @throws BrokenXml where the type is none
 */
export function contentOf({ type, isDate, isFormula, value }: StoredCell, strings: string[]): { text: string } | { odd: OddCell } {
  switch (type) {
    case 's':
      return { text: unescaped(strings[Number(value)] ?? '') }
    case 'inlineStr':
    case 'str':
      return { text: unescaped(value) }
    case 'n':
      if (value === '') return isFormula ? { odd: 'notCalculated' } : { text: '' }
      return isDate ? { odd: 'date' } : { text: digits(value) }
    case 'd':
      return { odd: 'date' }
    case 'b':
      return { odd: 'boolean' }
    case 'e':
      return { odd: 'error' }
    default:
      throw new BrokenXml('a cell of a type there is not')
  }
}

/** `_x000D_` stands for a sign that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
const unescaped = (text: string) =>
  text.includes('_x') ? text.replace(/_x([\da-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))) : text

/** A long number may be stored as 4.512345678E+9. */
const digits = (stored: string) =>
  /^\d(?:\.\d+)?E\+\d+$/.test(stored) && Number.isSafeInteger(Number(stored)) ? String(Number(stored)) : stored
