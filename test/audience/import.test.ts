import { describe, expect, test } from 'vitest'
import { planImport } from '../../functions/audience/import.ts'
import { readRecipients } from '../../functions/audience/recipients-file.ts'

const file = (...lines: string[]) => new TextEncoder().encode(['email;navn;kommune;rolle;udvalg;type', ...lines].join('\n'))
const anna = 'anna@furesoe.example;Anna Hansen;Furesø;udvalgsmedlem;Socialudvalget;person'

describe('a recipients file', () => {
  test('000-3 Anna in two committees, once in capitals, is one person and both are named', () => {
    const read = readRecipients(file(anna, 'ANNA@furesoe.example;Anna Hansen;0190;udvalgsmedlem;Økonomiudvalget;'))
    const { persons, report } = planImport(read, [], 0)
    expect(report).toEqual({ new: 1, changed: 0, doubled: 1, refused: [], total: 1 })
    expect(persons[0]).toMatchObject({
      number: 1,
      email: 'anna@furesoe.example',
      municipality: '0190',
      groups: ['Socialudvalget', 'Økonomiudvalget'],
    })
  })

  test('a group mailbox is one, and a missing role is allowed', () => {
    const read = readRecipients(file('udvalget@egedal.example;Socialudvalget i Egedal;Egedal Kommune;;Socialudvalget;fællespostkasse'))
    expect(read.recipients[0]?.recipient).toMatchObject({ kind: 'mailbox', role: null, municipality: '0240' })
  })

  test('rows that cannot be used are refused with the number the spreadsheet shows, and the others are taken', () => {
    const read = readRecipients(
      file(
        anna,
        '',
        'bo@;Bo;Furesø;;;',
        ';Uden Adresse;;;;',
        'eva@koege.example;Eva;Atlantis;;;',
        'ib@koege.example;Ib;Køge;kejser;;',
        'ida@koege.example;Ida;Køge;;;robot',
      ),
    )
    expect(read.recipients.map(({ row }) => row)).toEqual([2])
    expect(read.refused.map(({ row }) => row)).toEqual([4, 5, 6, 7, 8])
    expect(read.refused.map(({ says }) => says).join()).toMatch(/@.*mangler.*Atlantis.*kejser.*robot/s)
  })

  test.each([
    ['no heading', new TextEncoder().encode('anna@furesoe.example;Anna'), /kolonnerne/],
    ['Windows-1252', Uint8Array.from(Buffer.from('email;navn\nbo@x.example;Bo \xc6r\xf8sen', 'latin1')), /UTF-8/],
    ['an open quotation mark', new TextEncoder().encode('email;navn\nbo@x.example;"Bo'), /citationstegn/],
    ['nothing', new Uint8Array(), /kolonnerne/],
  ])('%s is one clear sentence', (_, bytes, says) => {
    const read = readRecipients(bytes)
    expect(read.recipients).toEqual([])
    expect(read.refused.map(refusal => refusal.says).join()).toMatch(says)
  })

  test('a byte order mark and text that looks like a formula or a template are taken as typed', () => {
    const read = readRecipients(new TextEncoder().encode('\ufeffemail;navn\nbo@x.example;=SUM(A1) {{name}} <b>'))
    expect(read.recipients[0]?.recipient.name).toBe('=SUM(A1) {{name}} <b>')
  })
})

describe('importing again', () => {
  const first = planImport(readRecipients(file(anna)), [], 0)

  test('the same file changes nothing', () => {
    expect(planImport(readRecipients(file(anna)), first.persons, 1)).toMatchObject({
      persons: [],
      report: { new: 0, changed: 0, total: 1 },
    })
  })

  test('a corrected name changes the person and never their number or answer', () => {
    const [before] = first.persons
    const answered = { ...before!, answer: { status: 'declined', since: '2026-03-20T10:00:00.000Z' } as never, version: 1 }
    const { persons, report } = planImport(readRecipients(file(anna.replace('Anna Hansen', 'Anna Holm'))), [answered], 1)
    expect(report).toMatchObject({ new: 0, changed: 1 })
    expect(persons).toEqual([{ ...answered, name: 'Anna Holm' }])
  })

  test('somebody new gets the next number', () => {
    const { persons, everyone } = planImport(readRecipients(file(anna, 'bo@koege.example;Bo;Køge;;;')), first.persons, 7)
    expect(persons.map(({ number }) => number)).toEqual([8])
    expect(everyone.map(({ number }) => number)).toEqual([1, 8])
  })
})
