import { expect, test } from 'vitest'
import { decodeWindows1252 } from '../../functions/audience/file/windows-1252.ts'
import { readRecipients } from '../../functions/audience/recipients-file.ts'
import { utf8, utf16, windows1252 } from './lists.ts'

test('all 256 bytes of Windows-1252 round trip', () => {
  const every = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  const text = decodeWindows1252(every)
  expect(text).toHaveLength(256)
  expect(windows1252(text)).toEqual(every)
  expect(text.slice(0x80, 0xa0)).toMatch(/^€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ$/)
})

const broken: [string, Uint8Array, RegExp][] = [
  ['saved as UTF-8 twice', utf8(Buffer.from(utf8('navn;email\nBo Ærøsen;bo@x.example')).toString('latin1')), /Ã.rÃ¸sen/],
  ['saved as UTF-8 twice by Excel', utf8(decodeWindows1252(utf8('navn;email\nBo Ærøsen;bo@x.example'))), /»Bo Ã†rÃ¸sen;bo@x\.example«/],
  ['half of it UTF-8, half Windows-1252', windows1252('navn;email\nBo Ærøsen;bo@x.example\nSÃ¸ren;s@x.example'), /SÃ¸ren/],
  ['whose letters are lost', utf8('navn;email\nS\ufffdren;s@x.example'), /S\ufffdren/],
  ['from MS-DOS', Uint8Array.from(Buffer.from('navn;email\nS\x9bren;s@x.example', 'latin1')), /S›ren/],
  ['from an old Mac', Uint8Array.from(Buffer.from('navn;email\nS\xbfren;s@x.example', 'latin1')), /S¿ren/],
]

test.each(broken)('a list %s is refused, with a sentence that shows it and says what to do', (_, file, preview) => {
  const { recipients, refused } = readRecipients(file)
  expect(recipients).toEqual([])
  expect(refused).toHaveLength(1)
  expect(refused[0]!.says).toMatch(preview)
  expect(refused[0]!.says).toMatch(/gået i stykker.*CSV UTF-8/)
})

test('the row where the letters go wrong is named', () => {
  const file = utf8('navn;email\nAnna;a@x.example\nSÃ¸ren;s@x.example')
  expect(readRecipients(file).refused).toMatchObject([{ row: 3, says: expect.stringContaining('»SÃ¸ren;s@x.example«') }])
})

test.each([
  ['O’Brien – “Åge” §1 ½', 'Å and quotation marks side by side'],
  ['João Ângelo', 'Portuguese'],
  ['Müller-Großmann', 'German'],
])('%s is no broken text (%s)', name => {
  for (const file of [windows1252(`navn;email\n${name};a@x.example`), utf8(`navn;email\n${name};a@x.example`)])
    expect(readRecipients(file)).toMatchObject({ recipients: [{ recipient: { name } }], refused: [] })
})

test.each([
  ['UTF-16 without its mark', utf16('navn;email\nBo;bo@x.example').subarray(2), /ikke en tekstfil/],
  ['half a UTF-16 letter', utf16('navn;email\nBo;bo@x.example').subarray(0, -1), /siger, at den er UTF-16LE/],
  ['a UTF-8 mark and no UTF-8', Uint8Array.of(0xef, 0xbb, 0xbf, 0x6e, 0xe6), /siger, at den er UTF-8/],
  ['an empty file', new Uint8Array(), /kolonnerne/],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), /./],
  ['a list without headings', utf8('anna@furesoe.example;Anna'), /kolonnerne.*anna@furesoe/],
  ['a quotation mark left open', utf8('email;navn\nbo@x.example;"Bo\n'), /citationstegn/],
])('%s is one clear sentence', (_, file, says) => {
  const { recipients, refused } = readRecipients(file)
  expect(recipients).toEqual([])
  expect(refused.map(refusal => refusal.says)).toEqual([expect.stringMatching(says)])
})
