import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readRecipientsOrWorkbook } from '../../functions/audience/recipients-file.ts'
import { rowOf, sheetsOf, workbookOf } from './lists.ts'

const heading = rowOf(1, ['email', 'navn', 'kommune', 'rolle', 'udvalg'])
const text = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`
const row = (number: number, cells: string, more = '') => `<row r="${number}"${more}>${cells}</row>`
const person = (number: number) => text(`A${number}`, `p${number}@kommune.example`) + text(`B${number}`, `Person Nr${number}`)
const read = (rows: string, more?: Parameters<typeof workbookOf>[1]) => readRecipientsOrWorkbook(workbookOf(heading + rows, more))

test('a hidden sheet is not read, and the one that was is named', async () => {
  const list = (name: string, state: string, who: string) => ({ name, state, rows: heading + row(2, text('A2', who) + text('B2', 'Bo')) })
  const file = sheetsOf([
    list('2024 (gammel)', 'hidden', 'gammel@x.example'),
    { name: 'Vejledning', state: 'visible', rows: rowOf(1, ['Sådan gør du']) },
    list('2026', 'visible', 'ny@x.example'),
    list('Hemmelig', 'veryHidden', 'skjult@x.example'),
  ])
  const { recipients, reading, warnings } = await readRecipientsOrWorkbook(file)
  expect(recipients.map(({ recipient }) => recipient.email)).toEqual(['ny@x.example'])
  expect(reading?.dialect).toBe('Excel-projektmappe, arket »2026«')
  expect(warnings.map(({ code, says }) => [code, /»(.*?)«/.exec(says)?.[1]])).toEqual([
    ['HIDDEN-SHEET', '2024 (gammel)'],
    ['HIDDEN-SHEET', 'Hemmelig'],
  ])
})

test('a list that is hidden altogether is refused with its name', async () => {
  const sheet = { name: 'Liste', state: 'hidden', rows: heading + row(2, person(2)) }
  for (const others of [[], [{ name: 'Forside', state: 'visible', rows: rowOf(1, ['Hej']) }]])
    expect(await readRecipientsOrWorkbook(sheetsOf([...others, sheet]))).toMatchObject({
      recipients: [],
      refused: [{ row: 1, says: expect.stringContaining('»Liste«') }],
    })
})

test('a row that a filter hides is not mailed and is a row with a sentence', async () => {
  const { recipients, warnings } = await read(row(2, person(2)) + row(3, person(3), ' hidden="1"') + row(4, '', ' hidden="1"'))
  expect(recipients.map(found => found.row)).toEqual([2])
  expect(warnings).toMatchObject([{ row: 3, code: 'ROW-HIDDEN' }])
})

test('a hidden column is read where no other says the same', async () => {
  const rows = rowOf(1, ['E-mail', 'Mail', 'Navn']) + rowOf(2, ['skjult@x.example', 'synlig@x.example', 'Bo'])
  const columns = (hidden: number) => `<cols><col min="${hidden}" max="${hidden}" hidden="1"/></cols>`
  const readHidden = async (hidden: number) => readRecipientsOrWorkbook(workbookOf(rows, { columns: columns(hidden) }))
  expect((await readHidden(1)).recipients[0]?.recipient.email).toBe('synlig@x.example')
  const { recipients, warnings } = await readHidden(3)
  expect([recipients[0]?.recipient.email, warnings.map(({ code }) => code)]).toEqual(['skjult@x.example', ['HIDDEN-READ']])
})

const dated =
  '<numFmts><numFmt numFmtId="164" formatCode="dd-mm-yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs>'

test.each([
  ['an error', (place: string) => `<c r="${place}" t="e"><f>NA()</f><v>#N/A</v></c>`, /fejl i regnearket/],
  ['a date by its own format', (place: string) => `<c r="${place}" s="1"><v>46146</v></c>`, /en dato/],
  ['a date by a format every workbook has', (place: string) => `<c r="${place}" s="2"><v>46146</v></c>`, /en dato/],
  ['a date as text', (place: string) => `<c r="${place}" t="d"><v>2026-05-04</v></c>`, /en dato/],
  ['TRUE', (place: string) => `<c r="${place}" t="b"><v>1</v></c>`, /SAND eller FALSK/],
  ['a formula nobody reckoned', (place: string) => `<c r="${place}"><f>"Egedal"</f><v></v></c>`, /ikke er regnet ud/],
])('%s refuses a row that needs the cell, and is left out and said where it does not', async (_, cell, says) => {
  const name = row(2, text('A2', 'bo@x.example') + cell('B2'))
  const address = row(3, cell('A3') + text('B3', 'Eva'))
  const others = [4, 5, 6].map((number, index) => row(number, person(number) + cell(`${'CDE'[index]}${number}`)))
  const { recipients, refused, warnings } = await read(name + address + others.join(''), { styles: dated })
  expect(refused).toMatchObject([
    { row: 2, says: expect.stringMatching(says) },
    { row: 3, says: expect.stringMatching(says) },
  ])
  expect(recipients.map(({ recipient: { municipality, role, groups } }) => [municipality, role, groups])).toEqual(
    Array(3).fill([null, null, []]),
  )
  expect(warnings).toMatchObject([4, 5, 6].map(at => ({ row: at, code: 'CELL-ODD', says: expect.stringMatching(says) })))
})

test('a number is no name, and a formula that came to nothing is an empty cell', async () => {
  const { refused, recipients, warnings } = await read(
    row(2, `${text('A2', 'bo@x.example')}<c r="B2"><v>4711</v></c>`) + row(3, `${person(3)}<c r="E3" t="str"><f>""</f><v></v></c>`),
  )
  expect(refused).toMatchObject([{ row: 2, says: expect.stringContaining('ingen bogstaver') }])
  expect([recipients[0]?.recipient.groups, warnings]).toEqual([[], []])
})

test('a cell merged over rows counts in each of them', async () => {
  const rows = row(2, person(2) + text('C2', 'Egedal')) + row(3, person(3)) + row(4, person(4)) + row(5, person(5))
  const { recipients, warnings } = await read(rows, { after: '<mergeCells><mergeCell ref="C2:C4"/><mergeCell ref="A1:B1"/></mergeCells>' })
  expect(recipients.map(({ recipient }) => recipient.municipality)).toEqual(['0240', '0240', '0240', null])
  expect(warnings).toMatchObject([
    { row: 3, code: 'CELL-MERGED' },
    { row: 4, code: 'CELL-MERGED' },
  ])
})

test('texts are read as they stand: rich, escaped, without what is spoken, in the workbook’s own table', async () => {
  const strings = '<si><r><t>Bo </t></r><r><t>Ær&#248;sen</t></r><rPh><t>nej</t></rPh></si><si><t>bo_x000D_\n@x.example</t></si>'
  const cells = '<c t="s"><v>1</v></c><c t="s"><v>0</v></c>'
  const { recipients, refused } = await read(
    `<row>${cells}</row><row>${text('A3', 'e@x.example')}${text('B3', 'E &amp; <![CDATA[<F>]]>')}</row>`,
    {
      strings,
    },
  )
  expect(refused).toMatchObject([{ row: 2, says: expect.stringContaining('mellemrum') }])
  expect(recipients).toMatchObject([{ row: 3, recipient: { name: 'E & <F>' } }])
})

test.each([
  ['cells-lost-silently', 6, 7],
  ['hidden-first-sheet', 2, 1],
])('the workbook %s of a bug report', async (name, taken, said) => {
  const { recipients, refused, warnings } = await readRecipientsOrWorkbook(
    readFileSync(new URL(`./workbooks/${name}.xlsx`, import.meta.url)),
  )
  expect([recipients.length, refused.length + warnings.length]).toEqual([taken, said])
})

test('a row that is drawn too low to be seen is hidden, and so is a column without width', async () => {
  const { recipients, warnings } = await read(row(2, person(2), ' ht="0" customHeight="1"') + row(3, person(3)), {
    columns: '<cols><col min="2" max="2" width="0"/></cols>',
  })
  expect(recipients.map(found => found.row)).toEqual([3])
  expect(warnings.map(({ code }) => code)).toEqual(['HIDDEN-READ', 'ROW-HIDDEN'])
})

test('whoever is crossed out is not mailed, and what is crossed out in a cell is not read', async () => {
  const styles =
    '<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts><cellXfs><xf/><xf fontId="1"/><xf fontId="2"/></cellXfs>'
  const strings = '<si><r><rPr><strike/></rPr><t>gl@x.example</t></r><r><t>ny@x.example</t></r></si>'
  const styled = (number: number, style: number) => person(number).replaceAll('<c ', `<c s="${style}" `)
  const rows = row(2, styled(2, 1)) + row(3, styled(3, 2)) + row(4, `<c r="A4" t="s"><v>0</v></c>${text('B4', 'Bo')}`)
  const { recipients, warnings } = await read(rows, { styles, strings })
  expect(recipients.map(({ recipient }) => recipient.email)).toEqual(['p3@kommune.example', 'ny@x.example'])
  expect(warnings).toMatchObject([{ row: 2, code: 'ROW-HIDDEN', says: expect.stringContaining('streget over') }])
})

test.each([
  [
    ['E-mail', 'Navn', '', 'Kommune'],
    ['', 'Fornavn', 'Efternavn', ''],
  ],
  [
    ['Kontakt', 'Navn', '', 'Kommune'],
    ['E-mail', 'Fornavn', 'Efternavn', ''],
  ],
])('headings in two rows are one: %j over %j', async (upper, lower) => {
  const file = workbookOf(rowOf(1, upper) + rowOf(2, lower) + rowOf(3, ['a@x.example', 'Anna', 'Hansen', 'Egedal']))
  const { recipients, refused, reading } = await readRecipientsOrWorkbook(file)
  expect([recipients, refused, reading?.ignoredColumns]).toMatchObject([
    [{ row: 3, recipient: { name: 'Anna Hansen', municipality: '0240' } }],
    [],
    [],
  ])
})
