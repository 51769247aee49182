import { describe, expect, test } from 'vitest'
import { findColumns } from '../../functions/audience/headings.ts'
import { readRecipients } from '../../functions/audience/recipients-file.ts'
import { separated, utf8 } from './lists.ts'

const list = (heading: string[], ...rows: string[][]) => utf8(separated([heading, ...rows], ';'))

describe('headings as people write them', () => {
  test.each([
    ['email', 'E-mail, e-mail:, Mail, MAIL, Mailadresse, E-mailadresse, E mail adresse, E-mail (arbejde), E-post'],
    ['navn', 'Navn, NAVN, Fulde navn, For- og efternavn, Name'],
    ['fornavn', 'Fornavn, Fornavn(e), First name'],
    ['efternavn', 'Efternavn, Last name'],
    ['kommune', 'Kommune, Kommunekode, Kommune kode, Kommunenr., Kommunenavn'],
    ['rolle', 'Rolle, Titel, Stilling, Hverv'],
    ['udvalg', 'Udvalg, Udvalg (kort), Gruppe'],
    ['type', 'Type, Modtagertype'],
  ])('%s', (column, written) => {
    for (const heading of written.split(', '))
      expect(findColumns(['Andet', heading]).columns.headings, heading).toEqual({ [column]: heading })
  })

  test('where two columns could be meant, our own word goes first and the other is said to be ignored', () => {
    const { columns } = findColumns(['Titel', 'Rolle', 'Mail', 'E-mail', 'Parti', '', ''])
    expect(columns.headings).toEqual({ rolle: 'Rolle', email: 'E-mail' })
    expect(columns.ignored).toEqual(['Titel', 'Mail', 'Parti'])
  })

  test('a wish goes before every guess, and a wish for a heading that is not there is said', () => {
    const { columns, unmet } = findColumns(['E-mail', 'Privat mail', 'Navn'], { email: 'privat  mail' })
    expect(columns.headings).toEqual({ email: 'Privat mail', navn: 'Navn' })
    expect([columns.ignored, unmet]).toEqual([['E-mail'], []])
    const file = list(['E-mail', 'Navn'], ['bo@x.example', 'Bo'])
    expect(readRecipients(file, { email: 'Postadresse' })).toMatchObject({
      recipients: [],
      refused: [{ row: 1, says: expect.stringMatching(/»Postadresse«.*E-mail; Navn/) }],
    })
  })
})

describe('a name', () => {
  test.each([
    ['in two columns', ['Efternavn', 'Fornavn', 'E-mail'], ['Ærøsen', 'Bo', 'bo@x.example'], 'Bo Ærøsen'],
    ['as Navn and Efternavn', ['Navn', 'Efternavn', 'Mail'], ['Bo', 'Ærøsen', 'bo@x.example'], 'Bo Ærøsen'],
    ['whole, beside its parts', ['Navn', 'Fornavn', 'Efternavn', 'Mail'], ['Bo Ib Ærøsen', 'Bo', 'Ærøsen', 'bo@x.example'], 'Bo Ib Ærøsen'],
    ['of one part only', ['Fornavn', 'Efternavn', 'Mail'], ['Bo', '', 'bo@x.example'], 'Bo'],
  ])('%s', (_, heading, row, name) => {
    expect(readRecipients(list(heading, row)).recipients).toMatchObject([{ recipient: { name } }])
  })
})

describe('cells as they come from other programs', () => {
  test.each([
    ['an address with its name around it', 'Bo Ærøsen <Bo@Roedovre.example>', 'bo@roedovre.example'],
    ['a link', 'mailto:bo@roedovre.example', 'bo@roedovre.example'],
    ['a no-break space', '\u00a0bo@roedovre.example\u00a0', 'bo@roedovre.example'],
    ['a zero-width mark', '\u200bbo@roedovre.example', 'bo@roedovre.example'],
    ['a Danish domain', 'bo@rødovre.example', 'bo@xn--rdovre-bya.example'],
  ])('%s', (_, cell, email) => {
    expect(readRecipients(list(['email', 'navn'], [cell, 'Bo'])).recipients).toMatchObject([{ recipient: { email } }])
  })

  test('a role nobody knows is left out and said, with the nearest word; the person is invited', () => {
    const file = list(
      ['Mail', 'Navn', 'Titel'],
      ['bo@x.example', 'Bo', 'Direktoer'],
      ['eva@x.example', 'Eva', 'kejser'],
      ['i@x.example', 'Ib', 'Borgmester'],
    )
    const { recipients, warnings, refused } = readRecipients(file)
    expect(recipients.map(({ recipient }) => recipient.role)).toEqual([null, null, 'borgmester'])
    expect(warnings).toMatchObject([
      { row: 2, says: expect.stringMatching(/rollen »Direktoer«.*Mente du »direktør«\?/) },
      { row: 3, says: expect.stringMatching(/»kejser«. Personen er med uden rolle\.$/) },
    ])
    expect(refused).toEqual([])
  })

  test('a municipality is found by code and by name; one that is misspelt is refused with the nearest', () => {
    const file = list(
      ['Mail', 'Navn', 'Kommunekode'],
      ['a@x.example', 'A', '190'],
      ['b@x.example', 'B', 'Københavns Kommune'],
      ['c@x.example', 'C', 'Furessø'],
    )
    const { recipients, refused } = readRecipients(file)
    expect(recipients.map(({ recipient }) => recipient.municipality)).toEqual(['0190', '0101'])
    expect(refused).toMatchObject([{ row: 4, says: expect.stringContaining('Mente du »Furesø«?') }])
  })
})
