import { describe, expect, test } from 'vitest'
import { aLetter, inShort, letterFrom, read, sender, written } from './letters.ts'

const smallest = `---
title: Temamøde om genoptræning
sessions:
  - date: 2027-02-11
    time: 16.00-18.30
    venue: Rådhussalen, Torvet 1, 9999 Eksempelby
deadline: 2027-02-01
contact: Sofie Holm, sofie.holm@sekretariat.example, 12 34 56 78
---
Kære {{greeting}}

Vi inviterer til en aften om genoptræning på tværs af kommunerne.

Med venlig hilsen
Sekretariatet
`

test('the smallest letter is read without a remark and gets every default', () => {
  const { letter, problems } = read(smallest)
  expect(problems).toEqual([])
  expect(letter).toMatchObject({
    id: 'et-moede',
    title: 'Temamøde om genoptræning',
    kind: 'temamøde',
    language: 'da',
    sender,
    contact: { name: 'Sofie Holm', address: 'sofie.holm@sekretariat.example', phone: '12 34 56 78' },
    staff: ['sofie.holm@sekretariat.example'],
    audience: { roles: 'everyone', colleagues: 10 },
    sessions: [
      {
        id: 'moede-1',
        date: '2027-02-11',
        starts: '16:00',
        ends: '18:30',
        venue: { name: 'Rådhussalen', room: null, address: 'Torvet 1, 9999 Eksempelby' },
      },
    ],
    deadline: { date: '2027-02-01', time: null },
    offerLastsHours: 48,
    price: null,
    form: { cateringNeeds: false, participantList: 'hidden' },
    timetable: {
      at: '09:00',
      invitation: 'at launch',
      reminders: [{ daysBeforeDeadline: 7 }, { daysBeforeDeadline: 2 }],
      programme: { daysBefore: 7 },
      practical: { daysBefore: 1 },
      moveToWorkingDay: 'earlier',
    },
    dismiss: {},
  })
})

describe('people may write as they are used to', () => {
  test.each([
    ['2026-05-04', '2026-05-04'],
    ['4. maj 2026', '2026-05-04'],
    ['mandag den 4. maj 2026', '2026-05-04'],
    ['Monday 4 May 2026', '2026-05-04'],
    ['4/5 2026', '2026-05-04'],
    ['04.05.2026', '2026-05-04'],
    ['4. dec. 2026', '2026-12-04'],
  ])('the date %s', (typed, date) => {
    expect(aLetter({ sessions: `\n  - { date: "${typed}", time: 15.30-18.00, venue: Gate21 }` }).sessions[0].date).toBe(date)
  })

  test.each([
    ['15.30-18.00', '15:30', '18:00'],
    ['15:30–18:00', '15:30', '18:00'],
    ['kl. 15.30 til 18.00', '15:30', '18:00'],
    ['9-12', '09:00', '12:00'],
    ['15.30 — 18', '15:30', '18:00'],
  ])('the time %s', (typed, starts, ends) => {
    expect(aLetter({ sessions: `\n  - { date: 2026-05-04, time: "${typed}", venue: Gate21 }` }).sessions[0]).toMatchObject({ starts, ends })
  })

  test.each([
    ['2026-04-15', { date: '2026-04-15', time: null }],
    ['2026-04-15 12.00', { date: '2026-04-15', time: '12:00' }],
    ['2026-04-15T12:00', { date: '2026-04-15', time: '12:00' }],
    ['15. april 2026 kl. 12', { date: '2026-04-15', time: '12:00' }],
    ['onsdag den 15. april 2026', { date: '2026-04-15', time: null }],
    ['', null],
  ])('the deadline »%s«', (typed, deadline) => {
    expect(aLetter({ deadline: typed }).deadline).toEqual(deadline)
  })

  test.each([
    ['Sofie Holm, sofie@sek.example, 12 34 56 78', { name: 'Sofie Holm', address: 'sofie@sek.example', phone: '12 34 56 78' }],
    ['sofie@sek.example, Sofie Holm', { name: 'Sofie Holm', address: 'sofie@sek.example', phone: null }],
    ['12345678; sofie@sek.example; Sofie Holm', { name: 'Sofie Holm', address: 'sofie@sek.example', phone: '12 34 56 78' }],
    ['{ name: Sofie Holm, email: sofie@sek.example }', { name: 'Sofie Holm', address: 'sofie@sek.example', phone: null }],
    ['none', 'none'],
  ])('the contact »%s«', (typed, contact) => {
    expect(aLetter({ contact: typed }).contact).toEqual(contact)
  })

  test.each([
    ['495 kr.', 49500],
    ['495,00', 49500],
    ['1.250,50 kr. ekskl. moms', 125050],
    ['495,-', 49500],
    ['kr. 495', 49500],
  ])('the price %s', (typed, øre) => {
    expect(aLetter({ price: `"${typed}"` }).price?.categories).toEqual([{ category: null, øre }])
  })
})

test('a binding price is charged in full from the moment of registering, unless the letter says otherwise', () => {
  expect(aLetter({ price: '{ amount: 495 kr., binding: ja }' }).price?.cancellation).toEqual([{ daysBefore: 0, percent: 100 }])
  expect(aLetter({ price: '495 kr.' }).price).toMatchObject({ binding: false, cancellation: [] })
})

test('staff are told at the contact, else at the sender, else where the letter says', () => {
  expect(aLetter({ contact: 'none' }).staff).toEqual(['post@indbyd.example'])
  expect(aLetter({ staff: '[a@sek.example, b@sek.example]' }).staff).toEqual(['a@sek.example', 'b@sek.example'])
  expect(aLetter({ sender: 'KKR <kkr@indbyd.example>', contact: 'none' })).toMatchObject({
    sender: { name: 'KKR' },
    staff: ['kkr@indbyd.example'],
  })
})

test('steps of the timetable may be moved and switched off', () => {
  const timetable =
    '{ invitation: 2026-03-20 10.00, reminders: 3 dage før fristen, programme: off, practical: 2 days before, at: 08.30, move-to-working-day: no }'
  expect(aLetter({ timetable }).timetable).toMatchObject({
    invitation: { date: '2026-03-20', time: '10:00' },
    reminders: [{ daysBeforeDeadline: 3 }],
    programme: 'off',
    practical: { daysBefore: 2 },
    at: '08:30',
    moveToWorkingDay: 'no',
  })
  expect(aLetter({ timetable: '{ reminders: off }' }).timetable.reminders).toBe('off')
})

test('a folder called by a Danish name gives a usable id', () => {
  expect(letterFrom(smallest).id).toBe('et-moede')
})

describe('what cannot be used is said with its line', () => {
  const anotherSession = (session: string) => written({ sessions: `\n  - ${session}` })
  test.each<[string, string, string[], RegExp]>([
    ['no front matter', 'Kære alle', ['1 FRONT-MATTER'], /---/],
    ['front matter that never ends', '---\ntitle: Møde', ['1 FRONT-MATTER'], /afsluttende/],
    ['a letter of more than 40,000 characters', written({}, 'x'.repeat(40_000)), ['1 TOO-LONG'], /dokument/],
    ['no title', written({ title: null }), ['2 FIELD-MISSING'], /»title«.*fx/],
    ['a title left empty', written({ title: '' }), ['2 FIELD-MISSING'], /»title« mangler/],
    ['a title with a colon', written({ title: 'Møde: genoptræning' }), ['2 YAML'], /anførselstegn/],
    ['a field that stands twice', written({ title: 'Et\ntitle: To' }), ['3 YAML'], /to gange/],
    ['no text', written({}, '\n'), ['7 EMPTY'], /ingen tekst/],
    ['sessions that are no list', written({ sessions: 'Gate21 den 4. maj' }), ['3 FIELD'], /bindestreg/],
    ['a session without a venue', anotherSession('{ date: 2026-05-04, time: 15.30-18.00 }'), ['4 FIELD-MISSING'], /»venue«/],
    ['a day that does not exist', anotherSession('{ date: 2026-02-30, time: 15.30-18.00, venue: Gate21 }'), ['4 FIELD'], /findes ikke/],
    [
      'a weekday that is not',
      anotherSession('{ date: tirsdag den 4. maj 2026, time: 15.30-18.00, venue: Gate21 }'),
      ['4 WEEKDAY'],
      /er en mandag, ikke en tirsdag/,
    ],
    [
      'an end before the beginning',
      anotherSession('{ date: 2026-05-04, time: 18.00-15.30, venue: Gate21 }'),
      ['4 FIELD'],
      /før det begynder/,
    ],
    ['an hour the clocks skip', anotherSession('{ date: 2026-03-29, time: 02.30-04.00, venue: Gate21 }'), ['4 FIELD'], /sommertid/],
    [
      'two sessions with one id',
      written({
        sessions: '\n  - { id: a, date: 2026-05-04, time: 9-10, venue: A }\n  - { id: a, date: 2026-05-05, time: 9-10, venue: B }',
      }),
      ['3 FIELD'],
      /samme id/,
    ],
    ['a deadline that is a word', written({ deadline: 'snart' }), ['6 FIELD'], /»snart« kan ikke læses som en dato/],
    ['a contact without an address', written({ contact: 'Sofie Holm, 12 34 56 78' }), ['5 FIELD'], /mailadresse/],
    ['a price with VAT in it', written({ price: '495 kr. inkl. moms' }), ['6 FIELD'], /uden moms/],
    ['more than ten colleagues a link', written({ audience: '{ colleagues: 11 }' }), ['6 FIELD'], /fra 0 til 10/],
    ['an id with capitals', written({ id: 'Møde 1' }), ['6 ID'], /id/],
    ['an alias', written({ language: '*a' }), ['6 YAML'], /helt ud/],
  ])('%s', (_, text, found, says) => {
    const { letter, problems } = read(text)
    expect(letter).toBeNull()
    expect(inShort(problems)).toEqual(found)
    expect(problems[0]?.says).toMatch(says)
  })
})

test('a date without a year is asked for, with the weekday each year would give', () => {
  const { problems } = read(written({ deadline: '15. marts', sessions: '\n  - { date: 17. august, time: 16-19, venue: Comwell }' }))
  expect(inShort(problems)).toEqual(['4 YEAR-MISSING', '6 YEAR-MISSING'])
  expect(problems[0]?.says).toContain('2026-08-17 er en mandag, 2027-08-17 er en tirsdag')
})

test('a weekday beside the date without a year picks the years it fits', () => {
  const { problems } = read(written({ deadline: 'onsdag den 15. april' }))
  expect(problems[0]?.says).toContain('2026-04-15 er en onsdag')
  expect(problems[0]?.says).not.toContain('2027')
})

describe('what is not understood is left out with a warning', () => {
  test.each([
    [{ dedline: '2026-04-01' }, '6 UNKNOWN-KEY', 'Mente du »deadline«?'],
    [{ frist: '2026-04-01' }, '6 UNKNOWN-KEY', 'Mente du »deadline«?'],
    [{ form: '{ caterin-needs: true }' }, '6 UNKNOWN-KEY', 'Mente du »catering-needs«?'],
    [{ zebra: 'ja' }, '6 UNKNOWN-KEY', 'bliver ikke brugt.'],
    [{ audience: '{ roles: [udvalgsmedlemmer] }' }, '6 ROLE-UNKNOWN', 'Mente du »udvalgsmedlem«?'],
  ])('%o', (fields, found, says) => {
    const { letter, problems } = read(written(fields))
    expect(letter).not.toBeNull()
    expect(inShort(problems)).toEqual([found])
    expect(problems[0]).toMatchObject({ level: 'warning', says: expect.stringContaining(says) })
  })

  test('a warning the author has dismissed with a note is not repeated', () => {
    expect(read(written({ zebra: 'ja', dismiss: '{ UNKNOWN-KEY: til vores eget brug }' })).problems).toEqual([])
  })
})

describe('placeholders are a closed list', () => {
  test.each([
    [{ title: 'Møde for {{name}}' }, undefined, '2 PLACEHOLDER'],
    [{ title: '{{name}}' }, undefined, '2 PLACEHOLDER'],
    [{ title: '"\\x7b\\x7bname}}"' }, undefined, '2 PLACEHOLDER'],
    [{}, 'Kære {{fornavn}}', '7 PLACEHOLDER'],
    [{}, 'Hej\n\nKære {{ name }}', '9 PLACEHOLDER'],
    [{}, 'Kære {{{name}}}', '7 PLACEHOLDER'],
    [{}, 'Kære {{{name}}', '7 PLACEHOLDER'],
    [{}, 'Kære {{name}}}', '7 PLACEHOLDER'],
    [{}, 'Kære {{#if name}}', '7 PLACEHOLDER'],
    [{}, 'Kære \\{{name}}', '7 PLACEHOLDER'],
    [{}, 'Kære \\{\\{fornavn}}', '7 PLACEHOLDER'],
    [{}, 'Kære &#123;&#123;fornavn}}', '7 PLACEHOLDER'],
    [{}, 'Kære {*{fornavn}}*', '7 PLACEHOLDER'],
    [{}, '[her](https://x.example/{{answer}})', '7 PLACEHOLDER'],
    [{}, 'Svar senest {{deadline}}', '7 PLACEHOLDER'],
    [{}, 'Hej\n\n## Program\n- 15.30 Velkommen {{name}}', '10 PLACEHOLDER'],
    [{}, 'Hej\n\n## Praktisk info\nTil {{municipality}}', '10 PLACEHOLDER'],
    [{}, 'Hej\n\n## Program\n- 15.30 Velkommen \\{\\{name}}', '7 PLACEHOLDER'],
  ])('%o %s', (fields, body, found) => {
    const { letter, problems } = read(written(fields, body))
    expect(letter).toBeNull()
    expect(inShort(problems)).toEqual([found])
  })

  test('the known ones may be used, also in a link and beside braces that mean nothing', () => {
    expect(
      read(written({ deadline: '2026-04-15' }, 'Kære {{greeting}} {alle} [her]({{answer}}) `{{role}}` senest {{deadline}}')).problems,
    ).toEqual([])
  })
})

test('text of Word and of old Macs is read like any other', () => {
  const text = `\uFEFF${written()}`
  expect(letterFrom(text.replaceAll('\n', '\r\n')).body).toEqual(letterFrom(text).body)
  expect(letterFrom(text.replaceAll('\n', '\r')).title).toBe('Møde om genoptræning')
})
