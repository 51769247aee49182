import fc from 'fast-check'
import { expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { municipalities } from '../../functions/audience/municipalities.ts'
import { readRecipients, readRecipientsOrWorkbook } from '../../functions/audience/recipients-file.ts'
import { roles } from '../../functions/values/role.ts'
import { separated, utf8, utf16, windows1252 } from './lists.ts'

const heading = ['email', 'navn', 'kommune', 'rolle', 'udvalg', 'type']

const dialects: Record<string, (rows: string[][]) => Uint8Array | Promise<Uint8Array>> = {
  'Danish Excel, CSV': rows => windows1252(separated(rows, ';')),
  'Danish Excel, CSV UTF-8': rows => utf8(`\ufeff${separated(rows, ';')}`),
  'Excel, Unicode text': rows => utf16(separated(rows, '\t')),
  'English Excel, CSV': rows => windows1252(separated(rows, ',')),
  'English Excel, CSV UTF-8': rows => utf8(`\ufeff${separated(rows, ',')}`),
  'an export that says its separator': rows => windows1252(`sep=;\r\n${separated(rows, ';')}`),
  'an export that says an unusual one': rows => utf8(`sep=|\n${separated(rows, '|', '\n')}`),
  'LibreOffice on Linux': rows => utf8(separated(rows, ';', '\n')),
  'text from an old Mac': rows => utf8(separated(rows, '\t', '\r')),
  'trailing empty columns': rows =>
    windows1252(
      separated(
        rows.map(row => [...row, '', '', '']),
        ';',
      ),
    ),
  'a title above, empty rows below': rows => utf8(`Deltagerliste\r\n\r\n${separated(rows, ';')};;;;;\r\n\r\n`),
  'an Excel workbook': async rows => writeWorkbook(rows.map(row => row.map(value => ({ value, type: String })))).toBuffer(),
}

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzæøåÆØÅéöüß', ' ', '-', '’', '–', '€', ';', ',', '"', '\n', '=', '<', '{')
// `ß€` in Windows-1252 are two bytes of UTF-8 as well, for another letter: nobody can tell them
// apart.
const ambiguous = /[ÆØÅßæåé](?=[€’–])/g
const word = fc.string({ unit: letter, minLength: 1, maxLength: 30 }).map(text => `a${text.replace(ambiguous, '$& ')}b`)

const row = fc.tuple(
  fc.stringMatching(/^[a-z][a-z0-9]{0,8}@[a-z]{1,8}\.example$/),
  word,
  fc.constantFrom(...municipalities.map(({ name }) => name), '0190', ''),
  fc.constantFrom(...roles, ''),
  fc.oneof(word, fc.constant('')),
  fc.constantFrom('person', 'fællespostkasse', ''),
)

test('one table imports the same from each of the twelve dialects', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async people => {
      const wanted = readRecipients(utf8(separated([heading, ...people], ';'))).recipients.map(({ recipient }) => recipient)
      expect(wanted.map(({ email, name }) => [email, name])).toEqual(people.map(([email, name]) => [email, name.replace(/\s+/g, ' ')]))
      for (const [name, render] of Object.entries(dialects)) {
        const read = await readRecipientsOrWorkbook(await render([heading, ...people]))
        expect(read.refused, name).toEqual([])
        expect(
          read.recipients.map(({ recipient }) => recipient),
          name,
        ).toEqual(wanted)
      }
    }),
    { numRuns: 60 },
  )
})

test.each<[string, string, string]>([
  ['Danish Excel, CSV', 'Windows-1252, semikolon', 'Bo Ærøsen'],
  ['Danish Excel, CSV UTF-8', 'UTF-8, semikolon', 'Bo Ærøsen'],
  ['Excel, Unicode text', 'UTF-16LE, tabulator', 'Bo Ærøsen'],
  ['English Excel, CSV', 'Windows-1252, komma', 'Bo Ærøsen'],
  ['an Excel workbook', 'Excel-projektmappe, arket »Sheet1«', 'Bo Ærøsen'],
])('%s is said to be %s', async (name, dialect, person) => {
  const read = await readRecipientsOrWorkbook(await dialects[name]!([heading, ['bo@roedovre.example', person, '', '', '', '']]))
  expect(read).toMatchObject({ recipients: [{ row: 2, recipient: { name: person } }], reading: { dialect } })
})

test('a name over two lines is one name, and the rows below keep the numbers the spreadsheet shows', () => {
  const read = readRecipients(utf8('navn;email\r\n"Bo\r\nÆrøsen";bo@roedovre.example\r\nEva;eva@\r\n'))
  expect(read.recipients).toMatchObject([{ row: 2, recipient: { name: 'Bo Ærøsen' } }])
  expect(read.refused).toMatchObject([{ row: 3 }])
})
