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

test('whatever bytes come, everybody on the list can be mailed and every refusal is a sentence at a row', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(mutated, fc.uint8Array({ maxLength: 400 })), async file => {
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
  ['an address of 40,000 letters', () => `${heading}${'a '.repeat(20_000)}@x.example;Bo`, /mellemrum/],
])('%s is refused with one sentence', (_, text, says) => {
  const { recipients, refused } = readRecipients(utf8(text()))
  expect(recipients).toEqual([])
  expect(refused.map(refusal => refusal.says)).toEqual([expect.stringMatching(says)])
  expect(refused[0]!.says.length).toBeLessThan(900)
})
