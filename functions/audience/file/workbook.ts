import { readSheet } from 'read-excel-file/universal'
import { type Grid, largestFile, mostRows, type Unusable, unusable } from './grid.ts'
import { unpack } from './unpack.ts'

/**
 * Rows times columns. The parser builds every cell up to the last one, so one stray cell in the
 * corner would fill the memory.
 */
const mostCells = 4_000_000

const startsWith = (file: Uint8Array, ...bytes: number[]) => bytes.every((byte, index) => file[index] === byte)

export const isWorkbook = (file: Uint8Array): boolean => startsWith(file, 0x50, 0x4b, 3, 4) || isOldWorkbook(file)

/** Excel's format before 2007, and today's when it is locked with a password. */
const isOldWorkbook = (file: Uint8Array) => startsWith(file, 0xd0, 0xcf, 0x11, 0xe0)

const notWorkbook = unusable('Filen kan ikke læses som en Excel-projektmappe. Åbn den i regnearket, og gem den igen som .xlsx.')

/**
 * The first sheet of an `.xlsx`, as text: a number is its digits, so a code or a telephone number
 * is not rounded or reckoned with.
 */
export async function readWorkbook(file: Uint8Array): Promise<Grid> {
  if (isOldWorkbook(file))
    return unusable('Projektmappen er i det gamle format .xls eller låst med en adgangskode. Gem den som .xlsx uden adgangskode.')
  if (file.length > largestFile) return unusable('Filen er større end 20 MB. Slet billeder og andre ark, eller del den i flere.')
  const problem = tooMuchIn(file)
  if (problem) return problem
  let rows: unknown[][]
  try {
    const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer
    rows = await readSheet(bytes, 1, { parseNumber: digits => digits })
  } catch {
    // Whatever the parser stumbles over, it has been given a zip of a fair size: the contents are
    // no workbook.
    return notWorkbook
  }
  return { ok: true, rows: rows.map(row => row.map(asText)), dialect: 'Excel-projektmappe, første ark' }
}

function tooMuchIn(file: Uint8Array): Unusable | null {
  const unpacked = unpack(file)
  if (!unpacked.ok)
    return unpacked.because === 'tooLarge'
      ? unusable('Projektmappen fylder for meget, når den pakkes ud. Slet andre ark, og prøv igen.')
      : notWorkbook
  for (const { bytes } of unpacked.parts) {
    const reach = reachOf(Buffer.from(bytes).toString('latin1'))
    if (!reach) return notWorkbook
    if (reach.row > mostRows) return unusable(`Arket går ned til række ${reach.row}. Slet de tomme rækker under listen, og gem igen.`)
    if (reach.row * reach.column > mostCells) return unusable('Arket bruger alt for mange kolonner. Slet dem, der ikke hører til listen.')
  }
  return null
}

/** The last row and column any cell names; null when one names none. */
function reachOf(xml: string): { row: number; column: number } | null {
  const reach = { row: 1, column: 1 }
  for (const [, place = ''] of xml.matchAll(/(?<![\w:.-])r\s*=\s*["']([^"']{0,20})/g)) {
    const [, letters, digits] = /^([A-Z]{0,3})(\d{1,7})$/.exec(place) ?? []
    if (letters === undefined) return null
    reach.row = Math.max(reach.row, Number(digits))
    reach.column = Math.max(reach.column, columnNumber(letters))
  }
  return reach
}

/** `A` is 1, `AA` is 27. */
const columnNumber = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  const text = String(cell)
  // A long number may be stored as 4.512345678E+9.
  return /^\d(?:\.\d+)?E\+\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? String(Number(text)) : text
}
