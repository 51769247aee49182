import { describe, expect, test } from 'vitest'
import { instant } from '../../../functions/values/instant.ts'
import { check } from '../../../functions/writing/check.ts'
import { aLetter, inShort } from '../letters.ts'

const deadline = '2026-04-15'
const found = (fields: Record<string, string | null>, body?: string) => inShort(check(aLetter(fields, body)))
const says = (fields: Record<string, string | null>, body?: string) => check(aLetter(fields, body))[0]?.says

test('a plain letter passes without a remark', () => {
  expect(found({ deadline })).toEqual([])
})

describe('what stops a launch', () => {
  test.each<[string, Record<string, string | null>, string | undefined, string[]]>([
    ['nobody to ask', { contact: null }, undefined, ['1 CONTACT-MISSING']],
    ['nobody to ask, on purpose', { contact: 'none' }, undefined, []],
    ['a link to #', {}, 'Kære alle\n\nTilmelding sker [her](#) nu.', ['9 LINK-DEAD']],
    ['an empty link', {}, 'Tilmelding sker [her]() nu.', ['7 LINK-DEAD']],
    ['a link to a file on somebody’s desk', {}, 'Se [program](program.pdf).', ['7 LINK-DEAD']],
    ['a dead link on the second line of a paragraph', {}, 'Tilmelding sker\n[her](#) nu.', ['8 LINK-DEAD']],
    ['a dead link in the practical info', {}, 'Hej\n\n## Praktisk info\n### Find vej\nSe [kort](#).', ['11 LINK-DEAD']],
    ['the personal link', {}, 'Tilmelding sker [her]({{answer}}) nu.', []],
    ['a deadline after the meeting', { deadline: '2026-05-05' }, undefined, ['6 DEADLINE-AFTER-MEETING']],
    ['a deadline an hour into the meeting', { deadline: '2026-05-04 16.30' }, undefined, ['6 DEADLINE-AFTER-MEETING']],
    ['a deadline on the morning of the meeting', { deadline: '2026-05-04 09.00' }, undefined, []],
  ])('%s', (_, fields, body, expected) => {
    const problems = check(aLetter(fields, body))
    expect(inShort(problems)).toEqual(expected)
    expect(problems.every(({ level }) => level === 'blocker')).toBe(true)
  })

  test('the deadline is held against the first of several sessions', () => {
    const sessions = '\n  - { date: 2026-05-04, time: 9-10, venue: A }\n  - { date: 2026-05-20, time: 9-10, venue: B }'
    expect(found({ sessions, deadline: '2026-05-10' })).toEqual(['7 DEADLINE-AFTER-MEETING'])
  })

  test('a meeting or a deadline that is over, when the letter is about to go out', () => {
    const letter = aLetter({ deadline })
    expect(inShort(check(letter, instant('2026-04-15T21:59:59Z')))).toEqual([])
    expect(inShort(check(letter, instant('2026-04-15T22:00:00Z')))).toEqual(['6 PAST'])
    expect(inShort(check(letter, instant('2026-05-04T13:30:00Z')))).toEqual(['3 PAST'])
  })
})

describe('what somebody should look at', () => {
  const programme = (...items: string[]) => `Hej\n\n## Program\n${items.join('\n')}`
  test.each<[string, Record<string, string | null>, string | undefined, string[]]>([
    ['a deadline 61 days before', { deadline: '2026-03-04' }, undefined, ['6 DEADLINE-FAR']],
    ['a deadline 60 days before', { deadline: '2026-03-05' }, undefined, []],
    ['a deadline on the day of the meeting', { deadline: '2026-05-04' }, undefined, ['6 DEADLINE-SAME-DAY']],
    ['another deadline in the text', { deadline }, 'Svar senest den 14. april.', ['8 DEADLINE-DIFFERS']],
    ['the same deadline in the text', { deadline }, 'Svar senest onsdag den 15. april 2026.', []],
    ['a weekday that is another', {}, 'Vi ses tirsdag den 4. maj.', ['7 WEEKDAY']],
    ['a weekday that fits', {}, 'Vi ses mandag den 4. maj.', []],
    ['a weekday that fits its own year', {}, 'Som vi holdt tirsdag den 30. april 2024.', []],
    ['a day that does not exist', {}, 'Vi ses mandag den 31. april.', ['7 WEEKDAY']],
    ['two kinds of meeting', { kind: 'temamøde' }, 'Kære alle\n\n**Dialogmødet** holdes i Gate21.', ['10 KIND-MIXED']],
    ['two kinds of meeting in heading and field', { title: 'Debatmøde', kind: 'temamøde' }, undefined, ['6 KIND-MIXED']],
    ['one kind of meeting in many forms', { title: 'TEMAMØDE', kind: 'politisk temamøde' }, 'På temamøderne', []],
    [
      'a link to a news page where the answer should go',
      {},
      'Tilmelding sker via [dette link](https://kommuner.example/aktuelt/).',
      ['7 LINK-NOT-PERSONAL'],
    ],
    [
      'a bare address where the answer should go',
      {},
      'Tilmeldingen sker her:\nhttps://tilmeld.example/socialdebat',
      ['8 LINK-NOT-PERSONAL'],
    ],
    ['a link to read more', {}, 'Læs mere [her](https://kommuner.example/aktuelt/).', []],
    [
      'a public page on the line below the words that ask',
      {},
      'Tilmelding sker via\n[dette link](https://kommuner.example/aktuelt/) nu.',
      ['8 LINK-NOT-PERSONAL'],
    ],
    ['a link to read more beside the personal one', {}, 'Læs [mere](https://kommuner.example/), og tilmeld jer [her]({{answer}}).', []],
    ['a link to read more before the sentence that asks', {}, 'Læs [mere](https://kommuner.example/). Tilmeld jer nu.', []],
    ['words for a link that is none', {}, 'Hej\n\nTilmelding sker via\ndette link senest nu.', ['10 LINK-MISSING']],
    ['words for a link with the address below', {}, 'Brug dette link:\nhttps://kommuner.example/vej', []],
    ['a price that is no field', {}, 'Kære alle\nPrisen er 495 kr. ekskl. moms.', ['8 PRICE-NOT-SET']],
    ['money that is no price', {}, 'Kommunerne bruger 495 mio. kr. om året.', []],
    ['a price said with VAT', { price: '495 kr.' }, 'Det koster 495 kr. inkl. moms.', ['8 PRICE-VAT']],
    ['a price without a word on VAT', { price: '495 kr.' }, 'Det koster 495 kr.', ['6 PRICE-VAT']],
    ['a price without VAT', { price: '495 kr.' }, 'Det koster 495 kr. ekskl. moms.', []],
    ['a programme that goes back', {}, programme('- 15.30 Velkommen', '- 17.00 Pause', '- 16.45 Oplæg'), ['12 PROGRAMME-TIMES']],
    ['a programme that begins late', {}, programme('- 15.45 Velkommen', '- 18.00 Tak for i dag'), ['10 PROGRAMME-START']],
    ['a programme that ends early', {}, programme('- 15.30 Velkommen', '- 17.30 Tak for i dag'), ['11 PROGRAMME-END']],
    ['a programme that goes on', {}, programme('- 15.30 Velkommen', '- 18.30 Oplæg'), ['11 PROGRAMME-END']],
    ['a programme whose last item lasts', {}, programme('- 15.30 Velkommen', '- 16.45 Drøftelse'), []],
    ['a programme without times', {}, programme('- Velkommen', '- Drøftelse'), []],
    ['a programme with a hole', {}, programme('- 15.30-16.00 Velkommen', '- 16.15 Oplæg', '- 18.00 Tak for i dag'), ['11 PROGRAMME-GAP']],
    [
      'a programme whose items overlap',
      {},
      programme('- 15.30-16.30 Velkommen', '- 16.15 Oplæg', '- 18.00 Tak for i dag'),
      ['11 PROGRAMME-OVERLAP'],
    ],
    [
      'a programme whose items follow each other',
      {},
      programme('- 15.30-16.15 Velkommen', '- 16.15–17.00 Oplæg', '- Drøftelse', '- 17.30-18.00 Tak for i dag'),
      [],
    ],
    ['an item that ends before it begins', {}, programme('- 15.30-15.00 Velkommen', '- 18.00 Tak for i dag'), ['10 PROGRAMME-TIMES']],
    ['a last item that says it ends early', {}, programme('- 15.30 Velkommen', '- 16.00-17.45 Drøftelse'), ['11 PROGRAMME-END']],
    [
      'a programme that fits one of two sessions',
      { sessions: '\n  - { date: 2026-05-04, time: 15.30-18.00, venue: A }\n  - { date: 2026-05-05, time: 10.00-12.30, venue: B }' },
      programme('- 15.30 Velkommen', '- 18.00 Tak for i dag'),
      ['11 PROGRAMME-START', '12 PROGRAMME-END'],
    ],
    ['a new date', {}, 'Kære alle\n\nNy dato:\nVi ses.', ['9 NEW-DATE']],
    ['a new date in the heading', { title: 'Nye datoer for mødet' }, undefined, ['2 NEW-DATE']],
    ['news that are no date', {}, 'Datoen er ny for os.', []],
    ['a place for somebody to write the date', {}, 'Vi ses den XX. maj.', ['7 LEFT-OPEN']],
    ['a place in brackets', {}, 'Kære [indsæt navn], se [her](https://kommuner.example/).', ['7 LEFT-OPEN']],
    ['a field of a mail merge', {}, 'Kære «Fornavn»', ['7 LEFT-OPEN']],
    ['dots to write on', {}, 'Vi ses i ........ kl. 16', ['7 LEFT-OPEN']],
    ['quotation marks, a part XX and a rule', {}, 'Del II: »Kære alle« … og så videre...\n\n______', []],
    ['a venue nobody has found yet', { sessions: '\n  - { date: 2026-05-04, time: 15.30-18.00, venue: XX }' }, undefined, ['4 LEFT-OPEN']],
    ['text left from slides in the practical info', {}, 'Hej\n\n## Praktisk info\nTil højre.\nSlide 3: KORT', ['11 LEFT-OVER']],
    ['a page number of a PDF', {}, 'Kære alle\n\nSide 2 af 4', ['9 LEFT-OVER']],
    ['a word cut in the programme', {}, programme('- 15.30 Velkommen til udfor-\n  dringer på børne- og ungeområdet'), ['10 LEFT-OVER']],
    ['a word cut where every line is a paragraph', {}, 'Vi ser på udfor-\n\ndringer.', ['7 LEFT-OVER']],
    ['text left from slides', {}, 'Kære alle\nSlide 1: INVITATION', ['8 LEFT-OVER']],
    ['words cut by a PDF', {}, 'Vi ser på udfor-\ndringer på børne-\nog ungeområdet.', ['7 LEFT-OVER']],
  ])('%s', (_, fields, body, expected) => {
    const problems = check(aLetter(fields, body))
    expect(inShort(problems)).toEqual(expected)
    expect(problems.every(({ level }) => level === 'warning')).toBe(true)
  })
})

test('a person who is chairman in one place and vice-chairman in another is reported with both lines', () => {
  const body =
    'Hej\n\n## Program\n- 15.30 Velkommen — Bo Lund, formand for KKR, og Ida Aa. Holm-Ravn, næstformand i KKR\n- 18.00 Tak for i dag — Ida Aa. Holm-Ravn, formand i KKR'
  expect(found({}, body)).toEqual(['11 TITLE-DIFFERS'])
  expect(says({}, body)).toBe('Ida Aa. Holm-Ravn er »formand« her, men »næstformand« i linje 10. Ret den ene.')
})

test('titles of those who sign and those who speak are held together', () => {
  const signatories = '[{ name: Bo Lund, title: Kontorchef }]'
  expect(found({ signatories }, 'Hej\n\n## Program\n- 15.30 Velkommen — Bo Lund, chefkonsulent, KL')).toEqual(['11 TITLE-DIFFERS'])
})

test('a title before the name counts as one after it', () => {
  const signatories = '[{ name: Kit Storm, title: Direktør }]'
  expect(found({ signatories }, 'Hej\n\n## Program\n- 15.30 Velkommen v/ Borgmester Kit Storm, Rødovre Kommune')).toEqual([
    '11 TITLE-DIFFERS',
  ])
})

test('it is no fault that one place says more than the other', () => {
  const signatories = '[{ name: Bo Lund, title: Formand for KKR }]'
  expect(found({ signatories }, 'Hej\n\n## Program\n- 15.30 Velkommen — Bo Lund, formand i KKR og borgmester i Allerød')).toEqual([])
})

test('the deadline five months before is said in days', () => {
  const sessions = '\n  - { date: 2022-08-17, time: 16.00-19.00, venue: Comwell }'
  expect(says({ sessions, deadline: '2022-03-15' })).toContain('tirsdag den 15.\u00a0marts 2022 ligger 155 dage før')
})

test('a warning can be dismissed with a note, a blocker cannot', () => {
  const dismiss = '{ DEADLINE-FAR: Aftalt med udvalget, LINK-DEAD: Det går nok }'
  expect(found({ deadline: '2026-03-01', dismiss }, 'Se [her](#)')).toEqual(['9 LINK-DEAD'])
})

test('the letter as the office first wrote it: everything is found at once', () => {
  const body = `Kære udvalgsmedlemmer

Tilmelding sker [her](#) senest den 15. april.

**Dialogmødet afholdes den 4. maj 2026**

# PROGRAM
- 15.30 Velkommen — Bo Lund, formand for KKR og byrådsmedlem i Albertslund Kommune
- Værdien — Bo Lund, formand i KKR, og Ida Holm, næstformand i KKR og borgmester i Allerød Kommune
- Afrunding — Ida Holm, formand i KKR og borgmester i Allerød Kommune
- 18.00 Tak for i dag`
  expect(found({ title: 'Politisk temamøde', contact: null, deadline }, body)).toEqual([
    '1 CONTACT-MISSING',
    '9 LINK-DEAD',
    '11 KIND-MIXED',
    '16 TITLE-DIFFERS',
  ])
})

test('a slip in a dismissed code is said at its line, with the code that was meant', () => {
  const dismiss = '\n  DEADLINE-FAAR: Aftalt'
  expect(found({ dismiss })).toEqual(['7 DISMISS-UNKNOWN'])
  expect(says({ dismiss })).toContain('Mente du »DEADLINE-FAR«?')
})
