import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBlocker } from '../../functions/values/problem.ts'
import { draftFrom } from '../../functions/writing/draft/draft.ts'
import { inShort, march2026, read } from './letters.ts'
import { asLetter, draftOf, factsIn, filledIn } from './pasted/read.ts'

const files = [
  'a-blank-line-below-every-line.txt',
  'lines-broken-by-hand.txt',
  'markdown-with-a-box.txt',
  'slides.txt',
  'a-mail-with-labels.txt',
  'in-english.txt',
]

test.each(files)('what is missing in %s is marked, and once it is written the letter has no fault that stops it', name => {
  const letter = asLetter(draftOf(name))
  const marked = read(letter).problems.filter(isBlocker)
  expect(new Set(marked.map(({ code }) => code))).toEqual(letter.includes('UDFYLD:') ? new Set(['TO-FILL-IN']) : new Set())
  expect(read(filledIn(letter)).problems.filter(isBlocker)).toEqual([])
})

test('from a letter with a blank line below every line', () => {
  const draft = draftOf('a-blank-line-below-every-line.txt')
  expect(factsIn(draft)).toEqual({
    title: 'Ude i det fri: Møder om børns hverdag',
    kind: 'temamøde',
    language: 'da',
    'sessions.0.date': '2. november',
    'sessions.0.time': '09.30-12.30',
    'sessions.0.venue.name': 'Skovhuset i Lilleby',
    'sessions.1.date': '4. november',
    'sessions.1.time': '09.30-12.30',
    'sessions.1.venue.name': 'Forsamlingshuset i Storeby',
    deadline: '1. oktober',
    'roles.0': 'økonomiudvalgsmedlem',
    'roles.1': 'udvalgsmedlem',
    'roles.2': 'kommunalbestyrelsesmedlem',
    'price.0': '350 kr.',
    'price.binding': 'true',
    'price.release-on-venue-change': 'true',
    'contact.name': 'Ingeborg Fynbo Kvist',
    'contact.email': 'ifk@naturnet.example',
    'signatories.0': 'Holger Ravnsø, Sekretariatschef i Naturnet',
    link: '[her]({{answer}})',
  })
  expect(draft.body).toContain('Det kræver sjældent mange penge, men det kræver, at nogen tager fat.\n\nDerfor inviterer vi')
  expect(draft.body).toContain('Vi samler børne-, fritids- og kulturområdet om ét bord.')
  expect(draft.body).toContain('- Den 2. november, Skovhuset i Lilleby\n- Den 4. november')
  expect(draft.leftOut).toEqual([{ line: 69, text: 'https://www.naturnet.example/kalender/ude-i-det-fri' }])
})

test('from lines broken by hand, with the place on the lines below the time', () => {
  const draft = draftOf('lines-broken-by-hand.txt')
  expect(factsIn(draft)).toMatchObject({
    title: 'Den kollektive trafik',
    kind: 'regionalt debatmøde',
    'sessions.0.date': '9. februar',
    'sessions.0.time': '17.00-19.30',
    'sessions.0.venue.name': 'Havneby Rådhus',
    'sessions.0.venue.room': 'Færgesalen',
    'sessions.0.venue.address': 'Kajpladsen 12, 9990 Havneby',
    'contact.name': 'Sigurd Elming Holt',
    'contact.email': 'seh@landsnettet.example',
    'contact.phone': '87 65 43 21',
    'signatories.0': 'Benedikte Strøm, Formand for Landsnettets Trafikudvalg',
    'signatories.1': 'Villads Kjær, Næstformand for Landsnettets Trafikudvalg',
    link: '[dette link]({{answer}})',
  })
  expect(draft.missing.map(({ fact }) => fact)).toEqual(['sessions.0.date', 'sessions.0.capacity', 'deadline', 'price', 'programme'])
  expect(draft.body).not.toContain('https://tilmeld')
})

test('from Markdown with a box at its side and two people on one line', () => {
  const draft = draftOf('markdown-with-a-box.txt')
  expect(factsIn(draft)).toMatchObject({
    title: 'Fremtidens biblioteker',
    kind: 'politisk temamøde',
    'sessions.0.date': '2027-06-07',
    'sessions.0.time': '14.00-16.30',
    'sessions.0.venue.name': 'Kulturværftet',
    'sessions.0.venue.address': 'Værftsvej 3, 9991 Sønderkær',
    'signatories.0': 'Alma Dyrby, Byrådsmedlem i Sønderkær, Formand for BKR',
    'signatories.1': 'Kaj Lundtofte, Borgmester i Nørrekær, Næstformand for BKR',
    'programme.0': '14.00 Velkommen — Alma Dyrby, formand for BKR',
    'programme.1.part': 'DEL I: Huset, der ændrer sig',
    'programme.1': 'Fra udlån til værested — Rosa Engbjerg og Tobias Skou, chefkonsulenter i Bogbyen',
    'programme.3': '15.15 Fælles drøftelse: Hvilket bibliotek vil I have om ti år?',
    'programme.4': 'Afrunding — Kaj Lundtofte, næstformand for BKR',
    'practical.0': 'Find vej',
    'practical.2': 'Parkering',
  })
  expect(draft.body).toContain('låner færre *bøger* ud')
  expect(draft.leftOut).toEqual([])
})

test('from slides, with names and titles in columns and a programme over broken lines', () => {
  const draft = draftOf('slides.txt')
  expect(factsIn(draft)).toMatchObject({
    title: 'Natteliv og tryghed i VKR',
    'sessions.0.date': '2027-03-18',
    'sessions.0.time': '15.00-17.30',
    'sessions.0.venue.name': 'Vesterhavn Rådhus',
    'sessions.0.venue.room': 'Byrådssalen',
    'sessions.0.venue.address': 'Strandpromenaden 40, 9992 Vesterhavn',
    'signatories.0': 'Esther Grønlund, Formand for VKR',
    'signatories.1': 'Magnus Vadum, Næstformand for VKR',
    'programme.0': '15.00 Velkommen — Esther Grønlund, Borgmester i Vesterhavn Kommune og formand for VKR',
    'programme.2': 'Oplæg: Hvad virker, hvad virker ikke, og hvad ved vi endnu ikke nok om — Chefkonsulent i Bystudiet Aksel Brandt',
    'programme.4.part': 'DEL II: Hvad gør vi?',
    'programme.4': '16.30 Fælles drøftelse: Lukketider; Busser og lys — Magnus Vadum, næstformand for VKR',
    'practical.0': 'Tag bussen',
  })
  expect(draft.leftOut.map(({ text }) => text)).toContain('Slide 2: PROGRAM')
})

test('from a mail that says everything behind labels', () => {
  const draft = draftOf('a-mail-with-labels.txt')
  expect(factsIn(draft)).toMatchObject({
    title: 'Sikre skoleveje',
    'sessions.0.date': '2026-11-12',
    'sessions.0.time': '09.00-12.00',
    'sessions.0.venue.room': 'Lokale 3',
    'sessions.0.venue.name': 'Havnehuset',
    deadline: '1. november',
    'roles.0': 'chef',
    'roles.1': 'konsulent',
    'contact.phone': '11 22 33 44',
    'programme.1': '09.15 Oplæg — Anna Holm, projektleder, Havnehuset',
  })
  expect(draft.frontMatter).toContain('amount: 200 kr.')
  expect(draft.missing).toContainEqual(expect.objectContaining({ fact: 'price', says: expect.stringContaining('250 kr. med moms') }))
})

test('from a letter in English', () => {
  expect(factsIn(draftOf('in-english.txt'))).toMatchObject({
    language: 'en',
    title: 'Coastal protection',
    'sessions.0.date': '2027-03-11',
    'sessions.0.time': '10.00-15.30',
    'sessions.0.venue.name': 'Harbour House',
    deadline: '2027-02-01',
    'contact.email': 'ellen.marsh@coast.example',
    'programme.0': '10.00 Welcome — Ellen Marsh, Head of Secretariat',
  })
})

const invites = (words: string) => draftFrom(`Kære alle\n\n${words}\n\nMed venlig hilsen\nAnna Holm`, march2026)

describe('a year nobody wrote', () => {
  test('is asked for, with the weekday of every year still to come', () => {
    const { frontMatter, missing } = invites('Mødet holdes den 17. august kl. 16-18 på Rådhuset.')
    expect(frontMatter).toContain('UDFYLD: 17. august, hvilket år? 2026-08-17 er en mandag, 2027-08-17 er en tirsdag')
    expect(missing[1]).toEqual({
      fact: 'sessions.0.date',
      says: '»17. august« har intet årstal. 2026-08-17 er en mandag, 2027-08-17 er en tirsdag, 2028-08-17 er en torsdag.',
    })
  })

  test('can only be one where the weekday is written', () => {
    expect(invites('Mødet holdes tirsdag den 17. august kl. 16-18 på Rådhuset.').frontMatter).toContain(
      'hvilket år? 2027-08-17 er en tirsdag"',
    )
  })

  test('of a deadline is the one that makes it the last such day before the meeting, and the draft says so', () => {
    const { frontMatter, guesses } = invites('Mødet holdes den 4. januar 2027 kl. 16-18 på Rådhuset. Svar senest den 15. december.')
    expect(frontMatter).toContain('deadline: 2026-12-15\n')
    expect(guesses).toContainEqual(expect.objectContaining({ fact: 'deadline', says: expect.stringContaining('læst som 2026-12-15') }))
  })
})

test('a weekday that does not fit the date is left for the check to find', () => {
  const draft = invites('Mødet holdes tirsdag den 4. maj 2026 kl. 16-18 på Rådhuset i Eksempelby.')
  expect(inShort(read(asLetter(draft)).problems)).toContainEqual(expect.stringContaining('WEEKDAY'))
})

test.each([
  [
    'Mødet holdes den 4. maj 2026 kl. 16-18 på Rådhuset i Eksempelby.',
    { name: 'Rådhuset i Eksempelby', date: '2026-05-04', time: '16.00-18.00' },
  ],
  ['Vi mødes på Rådhuset mandag den 4. maj 2026 kl. 16.00 til 18.30.', { name: 'Rådhuset', date: '2026-05-04', time: '16.00-18.30' }],
  [
    'Tid: 4/5 2026 fra 16 til 18\nSted: Byrådssalen på Rådhuset, Torvet 1, 9999 Eksempelby',
    { name: 'Rådhuset', date: '2026-05-04', time: '16.00-18.00' },
  ],
  [
    'Mødet er flyttet fra den 1. april 2026 til den 4. maj 2026 kl. 16-18 på Rådhuset.',
    { name: 'Rådhuset', date: '2026-05-04', time: '16.00-18.00' },
  ],
  [
    'Velkommen den 4. maj 2026 kl. 16.00-18.00\nRådhuset\nTorvet 1\n9999 Eksempelby',
    { name: 'Rådhuset', date: '2026-05-04', time: '16.00-18.00' },
  ],
])('when and where: %s', (words, { name, date, time }) => {
  expect(factsIn(invites(words))).toMatchObject({ 'sessions.0.date': date, 'sessions.0.time': time, 'sessions.0.venue.name': name })
})

test('a text that says nothing gives a letter that asks for everything', () => {
  const draft = draftFrom('', march2026)
  expect(draft.recognised.map(({ fact }) => fact)).toEqual(['language'])
  expect(draft.missing.map(({ fact }) => fact)).toEqual(
    expect.arrayContaining(['title', 'sessions.0.date', 'sessions.0.time', 'sessions.0.venue', 'deadline', 'contact', 'signatories']),
  )
  expect(read(asLetter(draft)).problems.every(({ code }) => code === 'TO-FILL-IN')).toBe(true)
})

const pieces = fc.constantFrom(
  'Kære alle',
  'den 17. august',
  'kl. 16-18',
  'Program',
  'v./ Anna Holm',
  '- punkt',
  '# INVITATION',
  'Praktisk info',
  '**',
  'udfor-',
  'dringer',
  '{{',
  '---',
  '250 kr.',
  'Med venlig hilsen',
  'a@b.example',
  '[her](#)',
  'title: x',
)

test('any text at all can be tried', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme' })), { maxLength: 30 }),
      fc.constantFrom('\n', '\n\n', ' '),
      (words, between) => {
        expect(
          read(asLetter(draftFrom(words.join(between), march2026))).problems.filter(
            ({ code }) => code === 'YAML' || code === 'FRONT-MATTER',
          ),
        ).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})

test('a text that calls the meeting two things is told so, for the box that says the other word does not come into the letter', () => {
  const text =
    'INVITATION TIL POLITISK TEMAMØDE\n\nI inviteres til temamøde.\n\nMed venlig hilsen\n\nBo Lund\nFormand\n\nDialogmødet afholdes den 4. maj 2026 kl. 15.30-18.00 i Salen'
  const says = (of: string) => draftFrom(of, march2026).missing.filter(({ fact }) => fact === 'kind')
  expect(says(text)).toEqual([{ fact: 'kind', says: 'Teksten kalder mødet både temamøde og dialogmøde. Brug samme ord hele vejen.' }])
  expect(says(text.replace('Dialogmødet', 'Temamødet'))).toEqual([])
})
