import { readCellStyles } from './cell-styles.ts'
import { largestFile, type Unusable, type UsableGrid, unusable } from './grid.ts'
import { readSheet } from './sheet.ts'
import { sheetsOf } from './sheets-of.ts'
import { readStringTable } from './string-table.ts'
import { unpack } from './unpack.ts'
import { BrokenXml } from './xml.ts'

/** The sheets of a workbook in their order, or why it cannot be used. */
export type Workbook = { ok: true; sheets: WorkbookSheet[] } | Unusable

export interface WorkbookSheet {
  name: string
  hidden: boolean
  /** Read when it is asked for: most workbooks have sheets nobody needs. */
  grid: () => UsableGrid | Unusable
}

const startsWith = (file: Uint8Array, ...bytes: number[]) => bytes.every((byte, index) => file[index] === byte)

export const isWorkbook = (file: Uint8Array): boolean => startsWith(file, 0x50, 0x4b, 3, 4) || isOldWorkbook(file)

/** Excel's format before 2007, and today's when it is locked with a password. */
const isOldWorkbook = (file: Uint8Array) => startsWith(file, 0xd0, 0xcf, 0x11, 0xe0)

const notWorkbook = unusable('Filen kan ikke læses som en Excel-projektmappe. Åbn den i regnearket, og gem den igen som .xlsx.')

/** An `.xlsx`, as ECMA-376 has it. Every limit stands before the work it limits. */
export function readWorkbook(file: Uint8Array): Workbook {
  if (isOldWorkbook(file))
    return unusable('Projektmappen er i det gamle format .xls eller låst med en adgangskode. Gem den som .xlsx uden adgangskode.')
  if (file.length > largestFile) return unusable('Filen er større end 20 MB. Slet billeder og andre ark, eller del den i flere.')
  const unpacked = unpack(file)
  if (!unpacked.ok)
    return unpacked.because === 'tooLarge'
      ? unusable('Projektmappen fylder for meget, når den pakkes ud. Slet andre ark, og prøv igen.')
      : notWorkbook
  const parts = new Map(unpacked.parts.map(({ name, bytes }) => [name, bytes]))
  return whereItIsWhole((): Workbook => {
    const [, directory] = [...parts.keys()].map(name => /^((?:.*\/)?)workbook\.xml$/.exec(name)).find(found => found !== null) ?? []
    if (directory === undefined) return notWorkbook
    const xml = (part: string) => asText(parts.get(directory + part))
    const sheets = sheetsOf(xml('workbook.xml'), xml('_rels/workbook.xml.rels'), directory)
    const context = { strings: readStringTable(xml('sharedStrings.xml')), styles: readCellStyles(xml('styles.xml')) }
    if (sheets.length === 0) return notWorkbook
    return {
      ok: true,
      sheets: sheets.map(({ name, hidden, part }) => ({
        name,
        hidden,
        grid: () => whereItIsWhole(() => readSheet(asText(parts.get(part)), `Excel-projektmappe, arket »${name}«`, context)),
      })),
    }
  })
}

/** Whatever the reading stumbles over, the file has a fair size: its contents are no workbook. */
function whereItIsWhole<Read>(read: () => Read): Read | Unusable {
  try {
    return read()
  } catch (error) {
    if (error instanceof BrokenXml) return notWorkbook
    throw error
  }
}

/** A part that is not there is an empty one. */
function asText(bytes: Uint8Array | undefined): string {
  if (!bytes) return ''
  const encoding = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}
