import { readXml } from './xml.ts'

/**
 * Formats that every workbook has without saying so (ECMA-376 part 1, 18.8.30), those with a date
 * or a time.
 */
const builtIn = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** `dd-mm-yyyy`, and not `0 "dage"` or `[Red]0`. */
const saysADate = (code: string) => /[dmyhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))

/** By the number of a cell's style: whether it shows its number as a date or a time. */
export function readDateFormats(xml: string): boolean[] {
  const own = new Map<number, boolean>()
  const dates: boolean[] = []
  let ofCells = false
  readXml(xml, {
    open(name, attribute) {
      const id = Number(attribute('numFmtId') ?? 0)
      if (name === 'numFmt') own.set(id, saysADate((attribute('formatCode') ?? '').slice(0, 200)))
      if (name === 'cellXfs') ofCells = true
      if (name === 'xf' && ofCells) dates.push(own.get(id) ?? builtIn(id))
    },
    text() {},
    close(name) {
      if (name === 'cellXfs') ofCells = false
    },
  })
  return dates
}
