import { expect, test } from 'vitest'
import { blankList } from '../../cli/blank-list.ts'
import { readRecipients } from '../../functions/audience/recipients-file.ts'
import { blankLetter } from '../../functions/writing/blank-letter.ts'
import { check } from '../../functions/writing/check.ts'
import { read } from '../writing/letters.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('a new letter is stopped at each of its marks and nowhere else', () => {
  const { problems } = read(blankLetter)
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['TO-FILL-IN']))
  expect(problems).toHaveLength(blankLetter.match(/UDFYLD:/g)!.length)
})

test('a new letter passes once the examples it offers stand in the place of the marks', () => {
  const written = blankLetter.replace(/UDFYLD: (?:[^"\n]*? fx )?([^"(\n]*?)(?:, eller ingen)?(?: \([^)]*\))?(?=["\n])/g, '$1')
  const letter = written.replace('contact: "navn, mail og telefon på den, man kan spørge"', 'contact: none')
  const { letter: parsed, problems } = read(letter)
  expect(problems).toEqual([])
  expect(check(parsed!).map(({ code }) => code)).toEqual([])
})

test('the examples on a new list are nobody until an address is written', () => {
  expect(readRecipients(bytes(blankList)).refused.map(({ row }) => row)).toEqual([3, 4])
  const written = blankList.replace('UDFYLD;', 'anna@a.example;').replace('UDFYLD;', 'udvalg@b.example;')
  expect(readRecipients(bytes(written))).toMatchObject({
    refused: [],
    warnings: [],
    recipients: [{ recipient: { name: 'Anna Hansen', municipality: '0165' } }, { recipient: { kind: 'mailbox' } }],
  })
})
