import { longestCell } from './grid.ts'
import { readXml } from './xml.ts'

/**
 * The texts of a workbook, each kept once and named by its place. What is spoken (phonetic) or
 * crossed out is no part of them.
 */
export function readStringTable(xml: string): string[] {
  const strings: string[] = []
  let text = ''
  let collects = false
  let spoken = 0
  let isStruck = false
  readXml(xml, {
    open(name, attribute) {
      if (name === 'si') text = ''
      if (name === 'r' || name === 'si') isStruck = false
      if (name === 'strike') isStruck = attribute('val') !== '0'
      if (name === 'rPh') spoken++
      collects = name === 't' && spoken === 0 && !isStruck
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
