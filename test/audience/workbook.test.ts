import { describe, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { contentOf } from '../../functions/audience/file/cell-content.ts'
import { readRecipientsOrWorkbook } from '../../functions/audience/recipients-file.ts'
import { rowOf, workbookOf, zip } from './lists.ts'

const heading = rowOf(1, ['E-mail', 'Navn', 'Kommunekode', 'Telefon'])

describe('a workbook', () => {
  test('is read as text: a code that Excel made a number is still the municipality, and a telephone number is no matter', async () => {
    const rows = heading + rowOf(2, ['bo@furesoe.example', 'Bo', 190, 4512345678]) + rowOf(3, ['eva@koege.example', 'Eva', '0259', 1.5e10])
    const { recipients, reading } = await readRecipientsOrWorkbook(workbookOf(rows))
    expect(recipients.map(({ row, recipient }) => [row, recipient.municipality])).toEqual([
      [2, '0190'],
      [3, '0259'],
    ])
    expect(reading?.ignoredColumns).toEqual(['Telefon'])
  })

  test.each([
    ['4.512345678E+9', '4512345678'],
    ['12345678901234567890', '12345678901234567890'],
    ['165', '165'],
  ])('a number stored as %s is read as %s', (stored, text) => {
    expect(contentOf({ type: 'n', isDate: false, isFormula: false, value: stored }, [])).toEqual({ text })
  })

  test('with empty rows keeps the row numbers, and text that looks like a formula is text', async () => {
    const rows = heading + rowOf(4, ['bo@x.example', '=SUM(A1) {{name}} <b>&amp;'])
    expect((await readRecipientsOrWorkbook(workbookOf(rows))).recipients).toMatchObject([
      { row: 4, recipient: { name: '=SUM(A1) {{name}} <b>&amp;' } },
    ])
  })

  test('as a spreadsheet program saves it: the first list, and the other is named', async () => {
    const sheet = (address: string) => [['E-mail', 'Navn'].map(value => ({ value })), [address, 'Bo'].map(value => ({ value }))]
    const sheets = [sheet('bo@x.example'), sheet('nej@x.example')].map((data, index) => ({ data, sheet: `Ark${index + 1}` }))
    const read = await readRecipientsOrWorkbook(await writeWorkbook(sheets).toBuffer())
    expect(read.recipients.map(({ recipient }) => recipient.email)).toEqual(['bo@x.example'])
    expect(read.reading?.dialect).toBe('Excel-projektmappe, arket »Ark1«')
    expect(read.warnings).toMatchObject([{ row: 1, code: 'SHEET-UNREAD', says: expect.stringContaining('»Ark2«') }])
  })
})

const cell = (place: string) => `<row r="${/\d+/.exec(place)?.[0]}"><c r="${place}"><v>1</v></c></row>`
const sheet = (text: string, claims?: number) => ({ name: 'xl/worksheets/sheet1.xml', text, ...(claims !== undefined && { claims }) })
const noughts = '0'.repeat(80_000_000)

describe('a workbook that is none, or wants to hurt', () => {
  test.each<[string, () => Uint8Array, RegExp]>([
    ['a cell in the last corner of the sheet', () => workbookOf(heading + cell('XFD1048576')), /række 1048576/],
    ['a cell far below', () => workbookOf(heading + cell('A1048576')), /Slet de tomme rækker/],
    ['a cell far to the right of many rows', () => workbookOf(heading + cell('XFD2000')), /kolonner/],
    ['a row no spreadsheet has', () => workbookOf(heading + cell('A999999999')), /kan ikke læses/],
    ['a column no spreadsheet has', () => workbookOf(heading + cell('ZZZZZZ2')), /kan ikke læses/],
    [
      'a place hidden in an entity',
      () => workbookOf(`${heading}<row r="2"><c t='n'r='&#88;FD1048576'><v>1</v></c></row>`),
      /kan ikke læses/,
    ],
    ['80 MB of noughts', () => zip([sheet(noughts)]), /fylder for meget/],
    ['80 MB of noughts that claim to be little', () => zip([sheet(noughts, 1000)]), /kan ikke læses/],
    ['parts that claim more than they hold', () => workbookOf(heading, { claims: 5_000_000 }), /kan ikke læses/],
    ['a great many small parts', () => zip(Array.from({ length: 70 }, () => sheet('0'.repeat(1_000_000)))), /fylder for meget/],
    [
      'an entity that grows',
      () => workbookOf('&b;', { before: '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' }),
      /kan ikke læses/,
    ],
    ['a sheet that ends in the middle', () => workbookOf('<row r="1"><c r="A1"><v>1'), /kan ikke læses/],
    ['a cell of a kind nobody knows', () => workbookOf('<row r="1"><c r="A1" t="zz"><v>1</v></c></row>'), /kan ikke læses/],
    ['a zip of something else', () => zip([{ name: 'mimetype', text: 'application/vnd.oasis' }]), /kan ikke læses/],
    ['a zip that is cut off', () => workbookOf(heading).subarray(0, 200), /kan ikke læses/],
    ['a PDF', () => Uint8Array.from(Buffer.from('%PDF-1.4\n1 0 obj')), /er en PDF/],
    ['the old format, or one locked by a password', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), /adgangskode/],
    ['25 MB', () => new Uint8Array(25_000_000).fill(1).map((_, at) => [0x50, 0x4b, 3, 4][at] ?? 1), /større end 20 MB/],
  ])('%s is one sentence', async (_, make, says) => {
    const { recipients, refused } = await readRecipientsOrWorkbook(make())
    expect(recipients).toEqual([])
    expect(refused.map(refusal => refusal.says)).toEqual([expect.stringMatching(says)])
  })
})
