import { describe, expect, test } from 'vitest'
import { type Draft, draftFrom } from '../../../functions/writing/draft/draft.ts'
import { march2026, read } from '../letters.ts'
import { asLetter, factsIn } from './read.ts'

const draft = (text: string): Draft => draftFrom(text, march2026)
const facts = (text: string) => factsIn(draft(text))

describe('a word is never found inside another', () => {
  test.each(['Sundhedsudvalget', 'Social- og Sundhedsudvalget', 'Indenrigsministeriet', 'FOA Sundhed'])('s.u. or inden in %s', house => {
    const read = facts(`Møde om skoler\n\nDer indkaldes til møde i ${house} torsdag den 11. februar 2027 kl. 16.00-18.00 på Rådhuset.`)
    expect(read).toMatchObject({ 'sessions.0.date': '2027-02-11', 'sessions.0.time': '16.00-18.00', 'sessions.0.venue.name': 'Rådhuset' })
    expect(read.deadline).toBeUndefined()
  })

  test('nor is "ingen" in "forplejningen"', () => {
    const words =
      'Vi mødes den 18. februar 2027 kl. 16-18 på Rådhuset. Af hensyn til forplejningen beder vi jer tilmelde jer senest den 11. februar.'
    expect(draft(words).frontMatter).toContain('deadline: 2027-02-11')
  })
})

test('a point of the programme keeps its end, and the last end is the end of the meeting', () => {
  const points = ['Kl. 09.30-10.00     Morgenmad', 'Kl. 10.00 – 12.15: Oplæg', 'Kl. 15.30-16.00     Opsamling']
  const made = draft(
    `# Temadag om skoler\n\nTorsdag den 11. februar 2027 på Rådhuset, Torvet 1, 9999 Eksempelby\n\nProgrammet er som følger:\n\n${points.join('\n')}`,
  )
  expect(factsIn(made)['sessions.0.time']).toBe('09.30-16.00')
  expect(made.body).toContain('- 09.30-10.00 Morgenmad\n- 10.00-12.15 Oplæg\n- 15.30-16.00 Opsamling')
})

test('a line below a day is a place only if it looks like one', () => {
  const days = [
    'Mandag den 7. juni 2027 kl. 9.00-15.00',
    'Tirsdag den 8. juni 2027 kl. 9.00-13.30',
    'Onsdag den 9. juni 2027 kl. 9.00-17.00',
  ]
  const made = draft(
    `Invitation til møde om sundhed\n\nMulige mødedatoer:\n\n${days.map(day => ` • ${day}`).join('\n')}\n\nSU til post@a.example – senest torsdag den 6. maj 2027`,
  )
  expect(Object.keys(factsIn(made)).filter(fact => fact.includes('venue'))).toEqual([])
  expect(factsIn(made)).toMatchObject({ 'sessions.0.date': '2027-06-07', 'sessions.2.time': '09.00-17.00', deadline: '2027-05-06' })
})

test('a programme ends with its points, and a heading alone makes none', () => {
  const text =
    'Program for temadagen\n\n11. september 2026\n\nNu kan du tilmelde dig\n\nTemadagen finder sted den 24. november 2026 kl. 09:00-16:00 på Rådhuset.'
  expect(facts(text)).toMatchObject({
    'sessions.0.date': '2026-11-24',
    'sessions.0.time': '09.00-16.00',
    'sessions.0.venue.name': 'Rådhuset',
  })
  const agenda =
    'Dagsorden:\n\n  1. Velkomst\n  2. Valg\n\nFrist\n\nForslag skal være os i hænde senest den 14. oktober 2027.\n\nVelkommen!'
  expect(Object.entries(facts(agenda)).filter(([fact]) => fact.startsWith('programme'))).toEqual([
    ['programme.0', 'Velkomst'],
    ['programme.1', 'Valg'],
  ])
})

test('two points of a programme are two, though the first ends in a small word', () => {
  const { body } = draft('Program\n\nKl. 10.00: Kaffe\nKl. 10.30: Råvarer tæt på\nKl. 12.00: Frokost')
  expect(body).toContain('- 10.30 Råvarer tæt på\n- 12.00 Frokost')
})

test('a meeting on the net has its place there', () => {
  expect(facts('Fredag den 21. maj 2027 kl. 9.00-10.30 holder vi et webinar på Zoom om den nye lov.')['sessions.0.venue.name']).toBe('Zoom')
})

describe('what is not sure', () => {
  const two = 'Temadag om skoler\n\nDen 3. maj 2027.\n\nDen 20. maj 2027.'

  test('is named as a guess, both readings with their lines', () => {
    const { frontMatter, missing } = draft(two)
    expect(frontMatter).toMatch(/date: "?UDFYLD: \(gæt: 2027-05-03 eller 2027-05-20\)/)
    expect(missing).toContainEqual({
      fact: 'sessions.0.date',
      says: 'Mødets dag er måske »2027-05-03« (linje 3) eller »2027-05-20« (linje 5).',
    })
  })

  test('is shown by the check until somebody decides', () => {
    expect(read(asLetter(draft(two))).problems).toContainEqual(
      expect.objectContaining({ code: 'TO-FILL-IN', says: expect.stringContaining('Her står et gæt: »2027-05-03 eller 2027-05-20«') }),
    )
  })

  test('is not put into the letter when something speaks clearly against it', () => {
    const made = draft(
      'Årsmøde\n\nTorsdag den 11. november 2027 kl. 17-19 på Rådhuset.\n\nFrist\n\nForslag skal være os i hænde senest den 14. oktober.',
    )
    expect(made.frontMatter).not.toContain('14. oktober')
    expect(made.guesses).toContainEqual(expect.objectContaining({ fact: 'deadline', says: expect.stringContaining('noget andet') }))
  })

  test('a field that is written, guessed or missing is always one of them', () => {
    const { recognised, missing, guesses } = draft(two)
    const told = new Set([...recognised, ...missing, ...guesses].map(({ fact }) => fact))
    for (const fact of [
      'title',
      'kind',
      'sessions.0.date',
      'sessions.0.time',
      'sessions.0.venue',
      'sessions.0.capacity',
      'deadline',
      'price',
      'contact',
      'signatories',
      'programme',
    ])
      expect(
        [...told].some(other => other === fact || other.startsWith(`${fact}.`)),
        fact,
      ).toBe(true)
  })
})

test('a meeting of several days says so, for a letter has room for the first alone', () => {
  const { missing } = draft('Kursus i ledelse\n\n3.-4. marts 2027 kl. 9-16 på Hotel Søbred, Skovvej 3, 8600 Silkeborg')
  expect(missing).toContainEqual({ fact: 'sessions.0.until', says: expect.stringContaining('flere dage, til og med 2027-03-04') })
})

// Each once was read in time that grew with its square.
const long = [
  '.',
  '[',
  '](',
  '(',
  '* ',
  'Aa ',
  'Aa\n',
  '1. ',
  '3. maj, ',
  'den 3. maj 2027 kl. 16-18 på Rådhuset, ',
  'senest ',
  '12 34 56 78 ',
  'Tid: den 3. maj\n',
  '<p>',
]

test.each(long)('two hundred kilobytes of %j are read in one go', piece => {
  expect(draft(piece.repeat(Math.floor(200_000 / piece.length))).frontMatter).toContain('sessions:')
})

describe('what stands under a word of its own', () => {
  test('an end, a last day, a room in brackets and what a kind of meeting is about', () => {
    const text = [
      'INDBYDELSE TIL WORKSHOP',
      '',
      'Emne: Regnvand i byen',
      'Dato: torsdag den 11. februar 2027',
      'Start: kl. 13.00',
      'Slut: kl. 15.45',
      'Sted: Kulturhuset (Lille Sal), Torvet 1, 2800 Kgs. Lyngby',
      'Sidste dag for tilmelding: 1. februar 2027',
      'Højst 3 deltagere pr. kommune.',
    ].join('\n')
    expect(facts(text)).toMatchObject({
      title: 'Regnvand i byen',
      'sessions.0.time': '13.00-15.45',
      'sessions.0.venue.name': 'Kulturhuset',
      'sessions.0.venue.room': 'Lille Sal',
      'sessions.0.venue.address': 'Torvet 1, 2800 Kgs. Lyngby',
      'sessions.0.per-municipality': '3',
      deadline: '2027-02-01',
    })
  })

  test('prices listed below it are its own, and are not said to be missing', () => {
    const text =
      'Møde om skoler\n\nTorsdag den 11. februar 2027 kl. 16-18 på Rådhuset.\n\nPris:\n- politikere: 200 kr.\n- andre: 450 kr.\n\nSpørgsmål? Ring til Ida Vang, 51 23 45 67.\n\nMed venlig hilsen\n\nSekretariatets leder\nBo Friis'
    expect(facts(text)).toMatchObject({
      'price.0': '200 kr.',
      'price.1': '450 kr.',
      'contact.name': 'Ida Vang',
      'contact.phone': '51 23 45 67',
      'signatories.0': 'Bo Friis, Sekretariatets leder',
    })
  })
})
