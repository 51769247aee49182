import { readXml } from './xml.ts'

/**
 * Formats that every workbook has without saying so (ECMA-376 part 1, 18.8.30), those with a date
 * or a time.
 */
const builtIn = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** `dd-mm-yyyy`, and not `0 "dage"` or `[Red]0`. */
const saysADate = (code: string) => /[dmyhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))

/**
 * By the number of a cell's style: whether it shows its number as a date or a time, and whether its
 * text is crossed out.
 */
export interface CellStyles {
  dates: boolean[]
  struck: boolean[]
}

export function readCellStyles(xml: string): CellStyles {
  const own = new Map<number, boolean>()
  const fonts: boolean[] = []
  const { dates, struck }: CellStyles = { dates: [], struck: [] }
  let [ofCells, ofFonts] = [false, false]
  readXml(xml, {
    open(name, attribute) {
      const id = Number(attribute('numFmtId') ?? 0)
      if (name === 'numFmt') own.set(id, saysADate((attribute('formatCode') ?? '').slice(0, 200)))
      if (name === 'fonts') ofFonts = true
      if (name === 'font' && ofFonts) fonts.push(false)
      if (name === 'strike' && ofFonts && fonts.length > 0) fonts[fonts.length - 1] = !/^(?:0|false)$/.test(attribute('val') ?? '1')
      if (name === 'cellXfs') ofCells = true
      if (name !== 'xf' || !ofCells) return
      dates.push(own.get(id) ?? builtIn(id))
      struck.push(fonts[Number(attribute('fontId') ?? 0)] ?? false)
    },
    text() {},
    close(name) {
      if (name === 'cellXfs') ofCells = false
      if (name === 'fonts') ofFonts = false
    },
  })
  return { dates, struck }
}
