import { describe, expect, test } from 'vitest'
import { inShort, letterFrom, read, written } from './letters.ts'

const line = (yaml: string) => written().replace('title: Møde om genoptræning', yaml)

describe('what YAML would take out of a value is kept as it was written', () => {
  test.each([
    ['title: Møde #2 om skoler', 'Møde #2 om skoler'],
    ['title: #2 Møde', '#2 Møde'],
    ['title: Møde  #skolesnak  ', 'Møde #skolesnak'],
    ['title: Møde om\n  skoler #2', 'Møde om skoler #2'],
    ['title: C#-kursus', 'C#-kursus'],
    ['title: "Møde #2: skoler"', 'Møde #2: skoler'],
    ['title: Nej', 'Nej'],
    ['title: yes', 'yes'],
    ['title: 2026-05-04', '2026-05-04'],
    ['title: 09.00', '09.00'],
    ['title: 0x1F', '0x1F'],
    ['title: null', 'null'],
    ['title: 1_000', '1_000'],
  ])('%j', (yaml, title) => {
    const { letter, problems } = read(line(yaml))
    expect([letter?.title, problems]).toEqual([title, []])
  })

  test('also in lists and maps', () => {
    const yaml = 'title: Møde\nsignatories:\n  - Maja Lind, formand #1\nkind: møde #2'
    expect(letterFrom(line(yaml))).toMatchObject({ kind: 'møde #2', signatories: [{ name: 'Maja Lind', title: 'formand #1' }] })
  })
})

test.each([
  ['title: Møde # 2 om skoler', '2 YAML-COMMENT'],
  ['title: "Møde" #2', '2 YAML-COMMENT'],
  ['title: Møde: om skoler', '2 YAML'],
  ['title: { name: Sal: 1 }', '2 YAML'],
  ['title: &mere om skoler', '2 YAML'],
  ['title: !vigtigt møde', '2 YAML'],
  ['title: !!binary xxxx', '2 YAML'],
  ['kind: !!omap [a: 1]', '2 YAML'],
  ['kind: !!set {a, b}', '2 YAML'],
  ['kind: !!pairs [a: 1]', '2 YAML'],
  ['!!str title: x', '2 YAML'],
  ['? [a]\n: b', '2 YAML'],
  ['title: *mere', '2 YAML'],
  ['%rabat: 3', '3 YAML'],
  ['title: a\n...\nkind: b', '4 YAML'],
])('where it cannot be kept it is named: %j', (yaml, found) => {
  expect(inShort(read(line(yaml)).problems)).toContain(found)
})

test.each([
  'deadline: 2026-04-15 # aftalt',
  'kind: temamøde    # temamøde | dialogmøde',
  'deadline: # ikke aftalt',
  '# title: Et andet møde',
  'language: da',
])('a remark that takes no words is a remark: %j', yaml =>
  expect(read(written().replace('title:', `${yaml}\ntitle:`)).problems).toEqual([]),
)

test('signs nobody sees are left out of every field', () => {
  const yaml = 'title: Møde\u202e om \u00adskoler\u0085\nsignatories: Maja\u2066 Lind, for\u200bmand\nkind: temamøde'
  const { title, signatories, contact, sessions } = letterFrom(
    line(yaml).replace('Sofie Holm', 'Sofie\u0092 Holm').replace('Gate21', 'Gate\u202d21'),
  )
  expect([title, signatories[0], contact, sessions[0].venue.name]).toMatchObject([
    'Møde om skoler',
    { name: 'Maja Lind', title: 'formand' },
    { name: 'Sofie Holm' },
    'Gate21',
  ])
})

test('no where names should stand is nobody', () => expect(letterFrom(written({ signatories: 'nej' })).signatories).toEqual([]))

test.each([
  [
    '{ date: 2026-05-04, time: 15.30-18.00, venue: Gate21, Liljens Kvarter 2, 2620 Albertslund }',
    'Gate21',
    null,
    'Liljens Kvarter 2, 2620 Albertslund',
  ],
  [
    '{ date: 2026-05-04, venue: { name: Gate21, room: Sal 1, stuen, address: Torvet 1, 2620 Ørby }, time: 15-18 }',
    'Gate21',
    'Sal 1, stuen',
    'Torvet 1, 2620 Ørby',
  ],
])('a comma inside { } is a comma of the text: %s', (session, name, room, address) => {
  const { letter, problems } = read(written({ sessions: `\n  - ${session}` }))
  expect([letter?.sessions[0].venue, problems]).toEqual([{ name, room, address }, []])
})

test.each([
  ['[{ name: Maja Lind, title: Formand, KL }]', [['Maja Lind', 'Formand, KL']]],
  [
    '\n  Maja Lind, formand\n  Bo Holm, chef',
    [
      ['Maja Lind', 'formand'],
      ['Bo Holm', 'chef'],
    ],
  ],
  [
    '\n  – Maja Lind, formand\n  – Bo Holm',
    [
      ['Maja Lind', 'formand'],
      ['Bo Holm', ''],
    ],
  ],
  [
    'Maja Lind, formand; Bo Holm, chef',
    [
      ['Maja Lind', 'formand'],
      ['Bo Holm', 'chef'],
    ],
  ],
])('people under one another are as many as one sees: %j', (signatories, seen) =>
  expect(letterFrom(written({ signatories })).signatories.map(({ name, title }) => [name, title])).toEqual(seen),
)
test.each<Record<string, string>>([
  { signatories: '[Maja Lind, formand]' },
  { contact: 'Sofie Holm, s@x.example, Bo Holm, b@x.example' },
  { form: '{ ja, participant-list: shown }' },
])('what could be several things is asked for: %j', fields => expect(read(written(fields)).letter).toBeNull())

test.each([
  'Sofie Holm <s@x.example>, tlf. 12345678',
  'Sofie Holm, s@x.example, Tlf 12 34 56 78',
  'Sofie Holm, mobil 12345678, mailto:s@x.example',
])('the contact in %s has a name, an address and a number', contact =>
  expect(letterFrom(written({ contact })).contact).toEqual({ name: 'Sofie Holm', address: 's@x.example', phone: '12 34 56 78' }),
)

test.each(['15. april 2026', 'onsdag d. 15. april 2026', '15.april 2026', '15. april 2026.', '2026\u201104\u201115', '2026–04–15'])(
  'the day in %s is read',
  deadline => expect(letterFrom(written({ deadline })).deadline).toEqual({ date: '2026-04-15', time: null }),
)
test.each(['15.30\u201118.00', '15.30\u221218.00', '15.30‐18.00'])('the time in %s is read', time =>
  expect(letterFrom(written({ sessions: `\n  - { date: 2026-05-04, time: "${time}", venue: Gate21 }` })).sessions[0]).toMatchObject({
    starts: '15:30',
    ends: '18:00',
  }),
)
