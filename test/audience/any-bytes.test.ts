import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRecipients, readRecipientsOrWorkbook } from '../../functions/audience/recipients-file.ts'
import { rowOf, separated, utf8, utf16, windows1252, workbookOf } from './lists.ts'

const rows = [
  ['E-mail', 'Fornavn', 'Efternavn', 'Kommune', 'Rolle', 'Udvalg', 'Type'],
  ['bo@furesoe.example', 'Bo "Bob"', 'Ærøsen;\nHansen', '0190', 'direktør', 'Økonomiudvalget', 'person'],
  ['', '', '', '', '', '', ''],
  ['anna@koege.example', 'Anna', 'Ågård', 'Køge', 'kejser', '', 'fællespostkasse'],
]

const samples = [
  utf8(separated(rows, ';')),
  utf8(`\ufeffsep=,\r\n${separated(rows, ',')}`),
  windows1252(separated(rows, '\t')),
  utf16(separated(rows, ';')),
  workbookOf(rows.map((row, index) => rowOf(index + 1, row)).join('')),
]

/** A real file in which some bytes are other bytes, some are gone and some are new. */
const mutated = fc
  .tuple(
    fc.constantFrom(...samples),
    fc.array(fc.record({ at: fc.nat(), take: fc.integer({ min: 0, max: 3 }), put: fc.uint8Array({ maxLength: 3 }) }), { maxLength: 6 }),
  )
  .map(([sample, changes]) => {
    const bytes = [...sample]
    for (const { at, take, put } of changes) bytes.splice(at % bytes.length, take, ...put)
    return Uint8Array.from(bytes)
  })

/**
 * The XML of a sheet with everything in it, a few places overwritten: what a byte changed in a zip
 * seldom reaches.
 */
const sheetXml =
  rows.map((row, index) => rowOf(index + 1, row)).join('') +
  '<row r="5" hidden="1"><c r="A5" t="s"><v>0</v></c><c r="B5" t="b"><v>1</v></c><c r="C5" s="1"><v>46146</v></c><c r="D5" t="e"><v>#N/A</v></c></row>' +
  '<row><c><f>1</f><v></v></c><c t="str"><v>Bo &amp; &#8212;</v></c><c t="d"><v>2026</v></c></row>'
const around = {
  columns: '<cols><col min="2" max="3" hidden="1"/></cols>',
  after: '<mergeCells><mergeCell ref="D2:D9"/></mergeCells>',
  styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
  strings: '<si><r><t>bo@x.example</t></r><rPh><t>x</t></rPh></si>',
}
const scraps = fc.constantFrom(
  '<',
  '>',
  '"',
  '</c>',
  '<c ',
  '<row r="9">',
  'r="ZZ9"',
  't="s"',
  '&#0;',
  '&#x110000;',
  '<![CDATA[',
  '<!--',
  '<?',
  ':',
  '\u0085',
  ' ',
)
const damagedSheet = fc.array(fc.record({ at: fc.nat(), take: fc.nat(6), scrap: scraps }), { maxLength: 4 }).map(wounds =>
  workbookOf(
    wounds.reduce((xml, { at, take, scrap }) => {
      const place = at % xml.length
      return xml.slice(0, place) + scrap + xml.slice(place + take)
    }, sheetXml),
    around,
  ),
)

test('whatever bytes come, everybody on the list can be mailed and every refusal is a sentence at a row', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(mutated, damagedSheet, fc.uint8Array({ maxLength: 400 })), async file => {
      const { recipients, refused, warnings } = await readRecipientsOrWorkbook(file)
      for (const { recipient } of recipients) {
        expect(recipient.email).toMatch(/^[\x21-\x7e]+@[a-z0-9.-]+$/)
        expect(recipient.name).toMatch(/^[^\p{Cc}]{1,120}$/u)
        expect(recipient.groups.join()).toMatch(/^[^\p{Cc}]{0,150}$/u)
      }
      for (const { row, says } of [...refused, ...warnings]) {
        expect(row).toBeGreaterThan(0)
        expect(says).toMatch(/^[^\p{Cc}]{10,900}$/u)
      }
    }),
    { numRuns: 3000 },
  )
})

const heading = 'email;navn\n'
const line = 'anna.hansen@kommune-a.example;Anna Hansen\n'

test.each<[string, () => string, RegExp]>([
  ['50 MB', () => heading + line.repeat(1_200_000), /større end 20 MB/],
  ['a cell of 10 MB', () => `${heading}a@x.example;${'x'.repeat(10_000_000)}`, /længere end 120 tegn/],
  ['a quotation mark that opens 15 MB', () => `${heading}a@x.example;"${'Bo\n'.repeat(5_000_000)}`, /200\.000 rækker/],
  ['250,000 rows', () => heading + '\n'.repeat(250_000), /200\.000 rækker/],
  ['an address of 40,000 letters', () => `${heading}${'a '.repeat(20_000)}@x.example;Bo`, /længere end 254 tegn/],
])('%s is refused with one sentence', (_, text, says) => {
  const { recipients, refused } = readRecipients(utf8(text()))
  expect(recipients).toEqual([])
  expect(refused.map(refusal => refusal.says)).toEqual([expect.stringMatching(says)])
  expect(refused[0]!.says.length).toBeLessThan(900)
})
