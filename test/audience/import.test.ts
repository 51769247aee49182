import { describe, expect, test } from 'vitest'
import { planImport } from '../../functions/audience/import.ts'
import type { Person } from '../../functions/audience/person.ts'
import { readRecipients } from '../../functions/audience/recipients-file.ts'
import { instant } from '../../functions/values/instant.ts'

const file = (...lines: string[]) => readRecipients(new TextEncoder().encode(['email;navn;kommune;rolle;udvalg;type', ...lines].join('\n')))
const anna = 'anna@furesoe.example;Anna Hansen;Furesø;udvalgsmedlem;Socialudvalget;person'

describe('a recipients file', () => {
  test('000-3 Anna in two committees, once in capitals, is one person and both are named', () => {
    const { persons, report } = planImport(file(anna, 'ANNA@furesoe.example;Anna Hansen;0190;udvalgsmedlem;Økonomiudvalget;'), [], 0)
    expect(report).toMatchObject({ new: 1, changed: 0, doubled: 1, refused: [], total: 1, doubles: [{ row: 3, firstRow: 2, differs: [] }] })
    expect(persons[0]).toMatchObject({
      number: 1,
      email: 'anna@furesoe.example',
      municipality: '0190',
      groups: ['Socialudvalget', 'Økonomiudvalget'],
    })
  })

  test('two rows of one address that disagree: the first counts, what it lacks is taken from the second, and staff are told', () => {
    const { persons, report } = planImport(
      file('anna@furesoe.example;Anna Hansen;;udvalgsmedlem;;', 'anna@furesoe.example;Anna Holm;Køge;borgmester;;'),
      [],
      0,
    )
    expect(persons).toMatchObject([{ name: 'Anna Hansen', municipality: '0259', role: 'udvalgsmedlem' }])
    expect(report.doubles).toEqual([{ row: 3, firstRow: 2, differs: ['navn', 'rolle'] }])
  })

  test('a group mailbox is one, and a missing role is allowed', () => {
    const { persons } = planImport(
      file('udvalget@egedal.example;Socialudvalget i Egedal;Egedal Kommune;;Socialudvalget;fællespostkasse'),
      [],
      0,
    )
    expect(persons[0]).toMatchObject({ kind: 'mailbox', role: null, municipality: '0240' })
  })

  test('rows that cannot be used are refused with the number the spreadsheet shows, and the others are taken', () => {
    const read = file(
      anna,
      '',
      'bo@;Bo;Furesø;;;',
      ';Uden Adresse;;;;',
      'eva@koege.example;Eva;Atlantis;;;',
      'ida@koege.example;Ida;Køge;;;robot',
      'ib@koege.example;I\u0007b;Køge;;;',
    )
    expect(read.recipients.map(({ row }) => row)).toEqual([2])
    expect(read.refused.map(({ row }) => row)).toEqual([4, 5, 6, 7, 8])
    expect(read.refused.map(({ says }) => says).join()).toMatch(/@.*mangler.*Atlantis.*robot.*usynlige/s)
  })

  test('who wants no mail from this secretariat is on the list and marked, from the moment they said so', () => {
    const since = instant('2025-11-20T10:00:00Z')
    const { persons, report } = planImport(file(anna, 'bo@koege.example;Bo;;;;'), [], 0, address =>
      address === 'anna@furesoe.example' ? since : undefined,
    )
    expect(persons.map(({ suppression }) => suppression)).toEqual([{ because: 'optedOut', since }, null])
    expect(report).toMatchObject({ new: 2, optedOut: 1, total: 2 })
  })
})

describe('importing again', () => {
  const first = planImport(file(anna), [], 0)
  const answered: Person = {
    ...first.persons[0]!,
    answer: { status: 'declined', since: instant('2026-03-20T10:00:00Z') },
    version: 1,
  }

  test('the same file changes nothing', () => {
    expect(planImport(file(anna), first.persons, 1)).toMatchObject({ persons: [], report: { new: 0, changed: 0, total: 1, changes: [] } })
  })

  test('a corrected name changes the person and never their number or answer, and the report says from what to what', () => {
    const { persons, report } = planImport(file(anna.replace('Anna Hansen', 'Anna Holm')), [answered], 1)
    expect(persons).toEqual([{ ...answered, name: 'Anna Holm' }])
    expect(report).toMatchObject({
      new: 0,
      changed: 1,
      changes: [{ row: 2, email: 'anna@furesoe.example', fields: [{ field: 'navn', from: 'Anna Hansen', to: 'Anna Holm' }] }],
    })
  })

  test('what people have said themselves stands, whatever an old list says, and the report says what was not taken', () => {
    const own: Person = { ...answered, municipality: '0259', statedMunicipality: '0259', role: 'borgmester', statedRole: 'borgmester' }
    const { persons, report } = planImport(file(anna), [own], 1)
    expect(persons).toEqual([])
    expect(report).toMatchObject({
      changed: 0,
      kept: [
        {
          row: 2,
          email: 'anna@furesoe.example',
          fields: [
            { field: 'kommune', from: '0259', to: '0190' },
            { field: 'rolle', from: 'borgmester', to: 'udvalgsmedlem' },
          ],
        },
      ],
    })
  })

  test('a seat stays in the share of the municipality it was taken in', () => {
    const since = instant('2026-03-20T10:00:00Z')
    const seat = { block: 0, as: 1, countsIn: 'm0190' } as const
    const seated: Person = { ...answered, answer: { status: 'registered', session: 's1' as never, since, seat } }
    const { persons } = planImport(file(anna.replace('Furesø', 'Køge').replace('Anna Hansen', 'Anna Holm')), [seated], 1)
    expect(persons).toEqual([{ ...seated, name: 'Anna Holm' }])
    const free: Person = { ...answered, answer: { status: 'registered', session: 's1' as never, since } }
    expect(planImport(file(anna.replace('Furesø', 'Køge')), [free], 1).persons[0]).toMatchObject({ municipality: '0259' })
  })

  test('another committee is added to those known', () => {
    const { persons, report } = planImport(file(anna.replace('Socialudvalget', 'Økonomiudvalget')), [answered], 1)
    expect(persons[0]?.groups).toEqual(['Socialudvalget', 'Økonomiudvalget'])
    expect(report.changes[0]?.fields).toEqual([{ field: 'udvalg', from: 'Socialudvalget', to: 'Socialudvalget, Økonomiudvalget' }])
  })

  test('what the file does not say stays: a list of names and addresses wipes nothing out', () => {
    const mailbox: Person = { ...answered, kind: 'mailbox' }
    const short = readRecipients(new TextEncoder().encode('email;navn\nanna@furesoe.example;Anna Hansen'))
    expect(planImport(short, [mailbox], 1).persons).toEqual([])
    expect(planImport(file('anna@furesoe.example;Anna Hansen;;kejser;;'), [mailbox], 1).persons).toEqual([])
  })

  test('somebody new gets the next number', () => {
    const { persons, everyone } = planImport(file(anna, 'bo@koege.example;Bo;Køge;;;'), first.persons, 7)
    expect(persons.map(({ number }) => number)).toEqual([8])
    expect(everyone.map(({ number }) => number)).toEqual([1, 8])
  })

  test('a colleague somebody brought is known, and is not counted as on the list', () => {
    const colleague: Person = { ...answered, number: 2 as never, email: 'bo@koege.example', name: 'Bo', registeredBy: answered.number }
    const { report } = planImport(file(anna, 'bo@koege.example;Bo;;;;'), [answered, colleague], 2)
    expect(report).toMatchObject({ new: 0, total: 1 })
  })
})
