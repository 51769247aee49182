import { expect, test } from 'vitest'
import { goodToKnow } from '../../functions/writing/check.ts'
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
  '---',
])('%j is as it should be', text => expect(found(`Kære alle\n\n${text}`).filter(one => !one.endsWith('LEFT-OPEN'))).toEqual([]))

test('a letter that does not say whom it is from says whom it will be from', () => {
  expect(inShort(goodToKnow(aLetter({})))).toContain('1 SENDER-NOT-SET')
  expect(inShort(goodToKnow(aLetter({ sender: 'KKR <kkr@indbyd.example>' })))).not.toContain('1 SENDER-NOT-SET')
})
