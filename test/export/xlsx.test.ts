import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { unpack } from '../../functions/audience/file/unpack.ts'
import type { Cell } from '../../functions/export/sheet.ts'
import { xlsx } from '../../functions/export/xlsx.ts'
import { instant } from '../../functions/values/instant.ts'
import { formulas, oddities } from './hostile-texts.ts'

const workbook = (...column: Cell[]) =>
  xlsx({ title: 'Prøve', columns: [{ heading: 'Hvad', width: 20 }], rows: column.map(cell => [cell]) })

async function column(...cells: Cell[]): Promise<unknown[]> {
  const [heading, ...rows] = await readSheet(Buffer.from(await workbook(...cells)), { trim: false })
  expect(heading).toEqual(['Hvad'])
  return rows.map(([cell]) => cell)
}

test('a workbook shows every text exactly as it was typed, and as text', async () => {
  const texts = [...formulas, ...oddities]
  expect(await column(...texts)).toEqual(texts)
})

test('so it does whatever people type; only what has no look at all is left out', async () => {
  const noLook = /[\p{Cc}\p{Cs}\p{Cn}\ufffd]/gu
  const typed = fc.string({ unit: 'binary', maxLength: 30 }).map(text => text.replace(noLook, ''))
  const texts = fc.array(
    typed.filter(text => text !== ''),
    { minLength: 1, maxLength: 40 },
  )
  await fc.assert(
    fc.asyncProperty(texts, async texts => {
      expect(await column(...texts)).toEqual(texts)
    }),
    { numRuns: 10 },
  )
  expect(await column('a\u0000b\u0007')).toEqual(['ab'])
})

test('a text stays one when somebody edits its cell: every one is formatted as text', async () => {
  const unpacked = unpack(await workbook(...formulas, { øre: 1 }))
  const part = (name: string) => new TextDecoder().decode(unpacked.ok ? unpacked.parts.find(part => part.name === name)?.bytes : undefined)
  const styles = part('xl/styles.xml')
  const textFormat = styles.match(/numFmtId="(\d+)" formatCode="@"/)?.[1]
  const formats = [...styles.matchAll(/<xf (?:numFmtId="(\d+)")?/g)].map(([, id]) => id)
  const texts = [...part('xl/worksheets/sheet1.xml').matchAll(/<c [^>]*s="(\d+)" t="s"/g)]
  expect(texts).toHaveLength(formulas.length + 1)
  expect(new Set(texts.map(([, style]) => formats[Number(style)]))).toEqual(new Set([textFormat]))
})

test('amounts can be added up, moments sorted by the clock on a Danish wall', async () => {
  expect(await column({ øre: 49_500 }, { øre: 61_875 }, { percent: 100 })).toEqual([495, 618.75, 100])
  const moments = ['2026-03-29T00:59:00Z', '2026-03-29T01:00:00Z', '2026-10-25T23:00:00Z'].map(at => ({ moment: instant(at) }))
  expect(await column(...moments)).toEqual(
    ['2026-03-29T01:59:00Z', '2026-03-29T03:00:00Z', '2026-10-26T00:00:00Z'].map(wall => new Date(wall)),
  )
})
