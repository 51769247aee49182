import { expect, test } from 'vitest'
import { check, goodToKnow } from '../../functions/writing/check.ts'
import { aLetter, inShort, read, written } from './letters.ts'

const found = (body: string) => inShort(read(written({}, body)).problems)

test.each([
  ['<b>Fed</b> tekst', 'HTML'],
  ['Kom <br> nu', 'HTML'],
  ['<img src="x">', 'HTML'],
  ['<!-- husk -->', 'HTML'],
  ['Se <a\nhref="x">her</a>', 'HTML'],
  ['![logo](https://x.example/a.png)', 'PICTURE'],
  ['![logo][1]', 'PICTURE'],
  ['| Tid | Hvad |\n|---|---|\n| 15 | Kaffe |', 'TABLE'],
  ['Tid | Hvad\n--- | ---\n15 | Kaffe', 'TABLE'],
  ['[her](https://x.example/et dokument.pdf)', 'LINK-BROKEN'],
  ['[her](et dokument.pdf)', 'LINK-BROKEN'],
  ['[her] ({{answer}})', 'LINK-BROKEN'],
  ['(her)[https://x.example]', 'LINK-BROKEN'],
  ['Fra Word <o:p></o:p>', 'HTML'],
  ['<!DOCTYPE html>', 'HTML'],
  ['[cid:image001.png@01D]', 'PICTURE'],
  ['[Billede: logo]', 'PICTURE'],
  ['Tid\tHvad\n15.30\tKaffe\n16.00\tOplæg', 'TABLE'],
  ['a | b\n:-:|:-:\nc | d', 'TABLE'],
  ['[her](https://x.example/a', 'LINK-BROKEN'],
  ['[her]https://x.example', 'LINK-BROKEN'],
  ['[her]:(https://x.example)', 'LINK-BROKEN'],
  ['[her](file:///C:/x.pdf)', 'LINK-BROKEN'],
  ['<https://x.example/et dokument>', 'LINK-BROKEN'],
  ['##Overskrift', 'AS-WRITTEN'],
  ['#Overskrift', 'AS-WRITTEN'],
  ['Det er ** vigtigt ** her', 'AS-WRITTEN'],
  ['• et\n• to\n• tre', 'AS-WRITTEN'],
])('%j cannot come out as meant, and is said with its line', (text, code) => {
  expect(new Set(found(`Kære alle\n\n${text}`).map(one => one.split(' ')[1]))).toEqual(new Set([code]))
  const inSection = found(`Kære alle\n\n## Praktisk info\n\n${text}`)
  expect(inSection.every(one => Number(one.split(' ')[0]) >= 10)).toBe(true)
  expect(inSection.some(one => one.endsWith(code))).toBe(true)
})

test('a table in the programme is said too', () => {
  expect(found('Hej\n\n## Program\n\n| 15.30 | Velkomst |\n|---|---|\n| 16.00 | Kaffe |').filter(one => one.endsWith('TABLE'))).toEqual([
    '11 TABLE',
  ])
})

test.each([
  'Skriv til <anna@x.example> eller se <https://x.example/a>',
  'Under 5 < 6 og a<b i tal',
  '[her](https://x.example "En titel") og [her]({{answer}})',
  'Enten | eller',
  'Hej [navn], og så (parentes)',
  'Vi ses! [Læs mere](https://x.example)',
  '[her](<https://x.example/a b>)',
  '[1] https://x.example',
  '#skolesnak er vores hashtag.',
  '**Fed** og **mere fed** tekst',
  '1.\tet\n2.\tto',
  'Sted:\tRådhuset',
  'Se [her](https://x.example/a_(b)).',
  '---',
])('%j is as it should be', text => expect(found(`Kære alle\n\n${text}`).filter(one => !one.endsWith('LEFT-OPEN'))).toEqual([]))

const inFields = (fields: Record<string, string>) => inShort(check(aLetter(fields)))
test.each([
  [{ title: 'Møde <b>om</b> skoler' }, '2 HTML'],
  [{ title: 'Møde om S&oslash;en' }, '2 AS-WRITTEN'],
  [{ signatories: '"**Maja Lind**, formand"' }, '6 AS-WRITTEN'],
  [{ title: '"[Møde](https://x.example)"' }, '2 AS-WRITTEN'],
])('a field is plain text, and what readers would see of its marks is said: %j', (fields, found) =>
  expect(inFields(fields)).toContain(found),
)
test('a field with an ampersand is as it should be', () => expect(inFields({ title: 'Møde & middag < 5 * 3' })).toEqual(inFields({})))

test.each(['Kære {navn}', 'Kære %NAVN%', 'Kære [Navn]', 'Kære $NAVN$'])('%s is filled in by nobody', text =>
  expect(inShort(check(aLetter({}, `${text}\n\nVelkommen\n`)))).toContain('7 LEFT-OPEN'),
)

test('a letter that does not say whom it is from says whom it will be from', () => {
  expect(inShort(goodToKnow(aLetter({})))).toContain('1 SENDER-NOT-SET')
  expect(inShort(goodToKnow(aLetter({ sender: 'KKR <kkr@indbyd.example>' })))).not.toContain('1 SENDER-NOT-SET')
})
