import { expect, test } from 'vitest'
import { firstNameIn } from '../../functions/audience/first-name.ts'
import { listFindings, rolesOutside } from '../../functions/audience/list-findings.ts'
import { meantMunicipality } from '../../functions/audience/meant-municipality.ts'
import { readRecipients } from '../../functions/audience/recipients-file.ts'
import { roleOfTitle } from '../../functions/audience/written-role.ts'
import { utf8 } from './lists.ts'

const read = (text: string) => readRecipients(utf8(text))
const named = (name: string, more = '') => read(`email;navn;type\na@x.example;${name};${more}`)

test('where several headings mean one thing, the first with something below it counts: Outlook in Danish', () => {
  const outlook = [
    '"Titel","Fornavn","Mellemnavn","Efternavn","Firma","Stilling","E-mail-adresse","E-mail, vist navn"',
    '"","Anna","Marie","Hansen","Albertslund Kommune","Borgmester","anna@kommune-a.example","Anna Hansen"',
    '"Hr.","Bo","","Holm","","Byrådsmedlem","bo@kommune-a.example",""',
  ]
  const { recipients, reading, warnings } = read(outlook.join('\r\n'))
  expect(recipients.map(({ recipient: { name, role, municipality } }) => [name, role, municipality])).toEqual([
    ['Anna Marie Hansen', 'borgmester', '0165'],
    ['Bo Holm', 'kommunalbestyrelsesmedlem', null],
  ])
  expect([reading?.columns.rolle, reading?.ignoredColumns, warnings]).toEqual(['Stilling', ['Titel', 'E-mail, vist navn'], []])
})

test('a form of address is no role, also where it is all there is', () => {
  expect(read('Titel;Navn;Mail\nFru;Anna Hansen;a@x.example').warnings).toEqual([])
})

test.each([
  ['Anna "Anne" Hansen', 'Anna "Anne" Hansen'],
  ['"Anna ""Anne"" Hansen"', 'Anna "Anne" Hansen'],
  ['"Anna "Anne" Hansen"', 'Anna "Anne" Hansen'],
  ['Anna 3" Hansen', 'Anna 3" Hansen'],
])('quotation marks in %s cost nobody anything', (cell, name) => {
  const { recipients, refused } = read(`email;navn\r\nbo@x.example;"Bo;\r\nHolm"\r\na@x.example;${cell}\r\neva@x.example;Eva\r\n`)
  expect(refused).toEqual([])
  expect(recipients.map(found => found.recipient.name)).toEqual(['Bo; Holm', name, 'Eva'])
})

test('a quotation mark that is never closed costs its own row', () => {
  const { recipients, refused } = read('email;navn\na@x.example;"Anna\nbo@x.example;Bo\neva@x.example;"Eva"\n')
  expect(recipients.map(({ row, recipient }) => [row, recipient.name])).toEqual([
    [3, 'Bo'],
    [4, 'Eva'],
  ])
  expect(refused).toMatchObject([{ row: 2, says: expect.stringContaining('citationstegn') }])
})

test('letters that have gone to pieces in a few rows cost those rows; where they all have, the list is refused', () => {
  const { recipients, refused } = read('email;navn\na@x.example;SÃ¸ren\nb@x.example;Åse\nc@x.example;Bøje\n')
  expect([recipients.length, refused.map(({ row }) => row)]).toEqual([2, [2]])
  expect(read('email;navn\na@x.example;SÃ¸ren\nb@x.example;Ã…se\n')).toMatchObject({ recipients: [], reading: null })
})

test.each([
  ['"Hansen, Anna"', 'Anna Hansen'],
  ['Hansen-Løwe, Anna Marie', 'Anna Marie Hansen-Løwe'],
  ['HANSEN,ANNA', 'ANNA HANSEN'],
  ['von der Hansen, Anna', 'Anna von der Hansen'],
  ['de la Cour, Anna', 'Anna de la Cour'],
  ['Hansen , Anna', 'Anna Hansen'],
  ['Hansen, Anna (V)', 'Anna Hansen (V)'],
  ['Anna Hansen, Egedal', 'Anna Hansen, Egedal'],
  ['Anna Hansen, Egedal Kommune', 'Anna Hansen, Egedal Kommune'],
  ['Anna Hansen, KL', 'Anna Hansen, KL'],
  ['Anna Hansen, MBA', 'Anna Hansen, MBA'],
  ['Anna Hansen, Venstre', 'Anna Hansen, Venstre'],
  ['Anna Hansen, borgmester', 'Anna Hansen, borgmester'],
  ['Anna Hansen, Borgmester', 'Anna Hansen, Borgmester'],
  ['Hansen, Jensen og Co', 'Hansen, Jensen og Co'],
])('the name %s is %s', (cell, name) => {
  const { recipients, warnings } = named(cell)
  expect(recipients[0]?.recipient.name).toBe(name)
  expect(warnings.map(({ code }) => code)).toEqual([name === cell ? 'NAME-ODD' : 'NAME-TURNED'])
})

test.each([
  ['Anna Hansen', 'Anna'],
  ['Anne-Marie Holm', 'Anne-Marie'],
  ['Anna', 'Anna'],
  ['Hr. dr. Anna Løwe', 'Hr. dr. Anna Løwe'],
  ['Fru Anna Løwe', 'Fru Anna Løwe'],
  ['+45 Anna', '+45 Anna'],
  ['Hansen, Anna og Bo', 'Hansen, Anna og Bo'],
  ['J. P. Hansen', 'J. P. Hansen'],
  ['cand.jur. Anna Løwe', 'cand.jur. Anna Løwe'],
  ['van Dam', 'van Dam'],
  ['Byrådsmedlem Anna Løwe', 'Byrådsmedlem Anna Løwe'],
  ['Socialdirektør Anna Løwe', 'Socialdirektør Anna Løwe'],
  ['MF Anna Løwe', 'MF Anna Løwe'],
  ['Børne- og Ungechefen', 'Børne- og Ungechefen'],
  ['Borgmester Anna Løwe', 'Borgmester Anna Løwe'],
])('%s is spoken to as %s', (name, first) => expect(firstNameIn(name)).toBe(first))

test.each([
  '4711',
  '+45',
  '—',
  '',
  'anna@x.example',
  '#N/A',
  '#I/T',
  '#REFERENCE!',
  '#VÆRDI!',
  '#DIV/0!',
  'Err:508',
  'NULL',
  '(tom)',
  'n/a',
  '?',
])('%j is no name', name => expect(named(name)).toMatchObject({ recipients: [], refused: [{ row: 2 }] }))

test.each([
  'Socialudvalget',
  'Socialudvalget i Egedal',
  'Udvalget for Kultur og Fritid',
  'Furesø Kommune',
  'Furesø',
  'Sekretariatet',
  'Ældrerådet',
  'Jobcenter',
  'Borgmesterkontoret',
  'Bestyrelsen',
  'Region Hovedstaden',
  'Reception',
])('%s looks like a group mailbox until the type says what it is', name => {
  expect(named(name).warnings).toMatchObject([
    { row: 2, code: 'MAILBOX-LIKELY', says: expect.stringContaining('ligner en fællespostkasse') },
  ])
  for (const type of ['person', 'fællespostkasse']) expect(named(name, type).warnings).toEqual([])
})
test.each(['Anna Udvalgsen', 'Bo Skive Hansen', 'Ib Rådhusgaard'])('%s is a person', name => expect(named(name).warnings).toEqual([]))

test.each([
  ['Byrådsmedlem', 'kommunalbestyrelsesmedlem'],
  ['medlem af byrådet', 'kommunalbestyrelsesmedlem'],
  ['Medlem af Kommunalbestyrelsen (V)', 'kommunalbestyrelsesmedlem'],
  ['Byrådsmedlem, formand for Socialudvalget', 'kommunalbestyrelsesmedlem'],
  ['Regionsrådsmedlem', 'regionsrådsmedlem'],
  ['medlem af regionsrådet', 'regionsrådsmedlem'],
  ['Rådmand', 'rådmand'],
  ['Rådmand for Sundhed og Omsorg', 'rådmand'],
  ['Næstformand', 'udvalgsmedlem'],
  ['Udvalgsnæstformand', 'udvalgsmedlem'],
  ['Formand', 'udvalgsformand'],
  ['Gruppeformand', 'kommunalbestyrelsesmedlem'],
  ['Bestyrelsesformand', undefined],
  ['næstformand for Børneudvalget', 'udvalgsmedlem'],
  ['Formand for Børneudvalget', 'udvalgsformand'],
  ['medlem af Økonomiudvalget', 'økonomiudvalgsmedlem'],
  ['2. viceborgmester', 'viceborgmester'],
  ['Socialborgmester', 'borgmester'],
  ['Velfærdsdirektør', 'direktør'],
  ['Direktør for velfærd', 'direktør'],
  ['Kommunaldirektør', 'kommunaldirektør'],
  ['Socialchef', 'chef'],
  ['Leder af Borgerservice', 'chef'],
  ['Afdelingsleder', 'chef'],
  ['Centerleder', 'centerchef'],
  ['Projektleder', 'medarbejder'],
  ['Specialkonsulent', 'konsulent'],
  ['kejser', undefined],
  ['', undefined],
])('the title %s is the role %s', (title, role) => expect(roleOfTitle(title)).toBe(role))

test.each([
  ['Kbh.', 'København'],
  ['Frb', 'Frederiksberg'],
  ['Lyngby', 'Lyngby-Taarbæk'],
  ['Ikast', 'Ikast-Brande'],
  ['Ringkøbing', 'Ringkøbing-Skjern'],
  ['Tåstrup', 'Høje-Taastrup'],
  ['Vesthimmer', 'Vesthimmerlands'],
  ['Odense C', 'Odense'],
  ['Fredriksberg', 'Frederiksberg'],
  ['Aarhus, Sundhed', 'Aarhus'],
  ['Atlantis', undefined],
])('by %s somebody means %s', (written, meant) => expect(meantMunicipality(written)).toBe(meant))

test('unknown roles are gathered, and the words for roles stand once', () => {
  const rows = ['kejser', 'kejser', 'konge', 'borgmster'].map((role, index) => `p${index}@x.example;Bo;${role}`)
  const { problems } = listFindings('recipients.csv', read(['email;navn;rolle', ...rows].join('\n')))
  expect(problems.map(({ at, says }) => [at, /Det gælder række 2 og 3\./.test(says), /Mente du »borgmester«/.test(says)])).toEqual([
    ['recipients.csv:2', true, false],
    ['recipients.csv:4', false, false],
    ['recipients.csv:5', false, true],
  ])
  expect(problems.filter(({ says }) => says.includes('En rolle er et af ordene udvalgsmedlem,'))).toHaveLength(1)
})

test('whose role the letter is not for is told by number and name', () => {
  const { recipients } = read('email;navn;rolle\na@x.example;Anna Hansen;direktør\nb@x.example;Bo Holm;\nc@x.example;Carl Lund;chef')
  expect(rolesOutside(recipients, 'everyone')).toEqual([])
  expect(rolesOutside(recipients, ['direktør', 'chef'])).toEqual([])
  expect(rolesOutside(recipients, ['udvalgsmedlem'])).toMatchObject([
    {
      row: 2,
      code: 'ROLE-OUTSIDE',
      says: expect.stringMatching(/^2 på listen .*Anna Hansen \(direktør, række 2\) og Carl Lund \(chef, række 4\)/),
    },
  ])
})

test('a committee too long for a mail is cut, and said', () => {
  expect(read(`email;navn;udvalg\na@x.example;Anna;${'x'.repeat(151)}`).warnings).toMatchObject([{ row: 2, code: 'CELL-ODD' }])
})

test.each([
  'Fru Anna Løwe',
  'Anna Hansen og Bo Holm',
  'Anna <anna@x.example>',
  'Anna Hansen 12345678',
  '1. Anna Hansen',
  '**Anna** Hansen',
  'Vakant',
  '{{name}}',
])('%s says more than a name, and the report says so', name => expect(named(name).warnings).toMatchObject([{ row: 2, code: 'NAME-ODD' }]))
test.each(['Anna "Anne" Hansen', 'J. P. Hansen', 'Anna Hansen (V)', 'Navn 6', 'Sand', 'Null', 'Nan'])('%s is a name', name =>
  expect(named(name)).toMatchObject({ recipients: [{ recipient: { name } }], warnings: [] }),
)

test.each([
  'anna@x.example.',
  'anna@x.example;',
  "'anna@x.example'",
  '“anna@x.example”',
  '[anna@x.example](mailto:anna@x.example)',
  'mailto:anna@x.example?subject=Hej&cc=bo@x.example',
  'anna@x.example <mailto:anna@x.example>',
  'anna@x.example (arbejde)',
  'E-mail: anna@x.example',
  'Anna Hansen (anna@x.example)',
  'Anna Hansen <anna@x.example>;',
])('the address in %s is found', cell =>
  expect(read(`email;navn\n"${cell}";Anna`).recipients).toMatchObject([{ recipient: { email: 'anna@x.example' } }]),
)

test.each([
  ['Anna Hansen <anna@x.example>, Bo <bo@x.example>', 'flere mailadresser'],
  ['anna@x.example; bo@x.example', 'flere mailadresser'],
  ['anna@x.example / bo@x.example', 'flere mailadresser'],
  ['bo@x.example <anna@x.example>', 'flere mailadresser'],
  ['anna hansen@x.example', 'mellemrum'],
  ['anna@x.example¹', 'efter @'],
  ['anna@х.example', 'efter @'],
  ['Ingen mail', 'mangler et @'],
])('nobody is mailed at %s', (cell, why) =>
  expect(read(`email;navn\n"${cell}";Anna`)).toMatchObject({ recipients: [], refused: [{ row: 2, says: expect.stringContaining(why) }] }),
)

test.each([
  ['Deltagers e-mail', 'Medlem', 'Hvilken kommune kommer du fra?', 'Arbejdstitel', 'Stående udvalg'],
  ['User principal name', 'Display name', 'Hjemkommune', 'Titel/stilling', 'Fagudvalg'],
  ['Privat mail', 'Deltagerens navn', 'Organisation', 'Organization 1 - Title', 'Udvalg 1'],
  ['E-mails', 'Navn og titel', 'Firma', 'Position', 'Udvalget'],
])('a list with the headings %s, %s, %s, %s and %s is understood', (...headings) => {
  const { recipients } = read(`${headings.join(';')}\na@x.example;Anna Hansen;Egedal Kommune;Borgmester;Socialudvalget`)
  expect(recipients[0]?.recipient).toMatchObject({
    name: 'Anna Hansen',
    municipality: '0240',
    role: 'borgmester',
    groups: ['Socialudvalget'],
  })
})

test('where the parts of a name are there, they go before how a program shows it', () => {
  const { recipients } = read('DisplayName;GivenName;Surname;Mail\nHansen, Anna (ANHA);Anna;Hansen;a@x.example\nBo Holm;;;b@x.example')
  expect(recipients.map(({ recipient }) => recipient.name)).toEqual(['Anna Hansen', 'Bo Holm'])
})

test('a place of work that is no municipality costs nobody anything', () => {
  const { recipients, refused } = read('email;navn;firma\na@x.example;Anna;Konsulenthuset ApS\nb@x.example;Bo;Furesø Kommune, Social')
  expect([recipients.map(({ recipient }) => recipient.municipality), refused]).toEqual([[null, '0190'], []])
})

test.each(['#N/A', '#REFERENCE!', 'SAND', '04-05-2026', '4711'])('%s as a committee is no word, also in a list saved as text', cell => {
  const { recipients, warnings } = read(`email;navn;udvalg\na@x.example;Anna;${cell}`)
  expect([recipients[0]?.recipient.groups, warnings.map(({ code }) => code)]).toEqual([[], ['CELL-ODD']])
})
test('what stands for nothing is nothing', () => {
  const { recipients, refused, warnings } = read('email;navn;kommune;rolle;udvalg\na@x.example;Anna;-;n/a;–')
  expect([recipients[0]?.recipient, refused, warnings]).toMatchObject([{ municipality: null, role: null, groups: [] }, [], []])
})

test('letters by their names in HTML are letters, and their semicolon parts no cell', () => {
  const { recipients } = read('email;navn;kommune\na@x.example;S&oslash;ren &Aring;s;Fures&#248;\nb@x.example;Bo &amp Co;Egedal')
  expect(recipients.map(({ recipient: { name, municipality } }) => [name, municipality])).toEqual([
    ['Søren Ås', '0190'],
    ['Bo &amp Co', '0240'],
  ])
})

test('a row with more cells than there are headings is said, and so is what stands below none', () => {
  expect(read('email;navn;kommune\na@x.example;Hansen; Anna;Egedal').refused).toMatchObject([{ row: 2 }])
  expect(read('email;navn;udvalg\na@x.example;Hansen; Anna;Social').warnings).toMatchObject([{ row: 2, code: 'CELL-ODD' }])
  expect(read('email;navn;;\na@x.example;Anna;;Hansen').reading?.ignoredColumns).toEqual(['kolonne D uden overskrift'])
})
