import { longestCell } from './grid.ts'
import { readXml } from './xml.ts'

/**
 * The texts of a workbook, each kept once and named by its place. What is spoken (phonetic) is no
 * part of them.
 */
export function readStringTable(xml: string): string[] {
  const strings: string[] = []
  let text = ''
  let collects = false
  let spoken = 0
  readXml(xml, {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') spoken++
      collects = name === 't' && spoken === 0
    },
    text(piece) {
      if (collects && text.length < longestCell) text += piece.slice(0, longestCell)
    },
    close(name) {
      if (name === 't') collects = false
      if (name === 'rPh') spoken--
      if (name === 'si') strings.push(text)
    },
  })
  return strings
}
