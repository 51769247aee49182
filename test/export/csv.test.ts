import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csv } from '../../functions/export/csv.ts'
import type { Cell } from '../../functions/export/sheet.ts'
import { instant } from '../../functions/values/instant.ts'
import { formulas, oddities } from './hostile-texts.ts'

const file = (...rows: Cell[][]) =>
  csv({ title: 'Prøve', columns: (rows[0] ?? []).map((_, index) => ({ heading: `K${index}`, width: 9 })), rows })
const read = (bytes: Uint8Array): string[][] => parse(Buffer.from(bytes), { delimiter: ';', bom: true })
const column = (...cells: Cell[]): string[] =>
  read(file(...cells.map(cell => [cell, 'x'])))
    .slice(1)
    .map(([cell = '']) => cell)

test('bytes as Danish Excel wants them: its mark, semicolons, Windows lines', () => {
  const bytes = file(['Åse', null, { øre: 49_500 }, { percent: 100 }, { moment: instant('2026-04-04T07:00:00Z') }])
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(new TextDecoder().decode(bytes)).toBe('"K0";"K1";"K2";"K3";"K4"\r\n"Åse";;495,00;100;2026-04-04 09:00\r\n')
})

test('what a spreadsheet would take for a formula has an apostrophe in front, everything else stands as typed', () => {
  expect(column(...formulas)).toEqual(formulas.map(text => `'${text}`))
  expect(column(...oddities)).toEqual(oddities)
  expect(column('\u0000=1+1', '\u0007@x', 'a\u0000b')).toEqual(["'=1+1", "'@x", 'ab'])
})

test('no text starts a formula, and none is lost', () => {
  const nasty = fc.array(fc.constantFrom(...'=+-@\t\r\n;,"\' a'), { maxLength: 12 }).map(letters => letters.join(''))
  const texts = fc.array(fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 30 })), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(texts, typed => {
      const cells = column(...typed)
      expect(cells.filter(cell => /^[=+\-@\t\r]/.test(cell))).toEqual([])
      expect(cells.map((cell, index) => (cell === `'${typed[index]}` ? cell.slice(1) : cell))).toEqual(typed)
    }),
  )
})

test('an amount is right to the øre', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000_000), øre => {
      const [kroner, rest] = column({ øre })[0]!.split(',')
      expect(Number(kroner) * 100 + Number(rest)).toBe(øre)
    }),
  )
})
