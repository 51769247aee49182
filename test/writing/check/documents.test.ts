import { expect, test } from 'vitest'
import { documentsLieInTheFolder } from '../../../functions/writing/check/documents.ts'
import { aLetter } from '../letters.ts'

const named = (file: string, mailing: string) =>
  aLetter({ documents: `\n  - { id: one, title: Program, file: "${file}", with: [${mailing}] }` })

test.each<[string, string, string, [string, number][], [string, RegExp] | null]>([
  ['lies there', 'program.pdf', 'invitation', [['program.pdf', 9]], null],
  ['is missing from the invitation', 'program.pdf', 'invitation', [], ['blocker', /ingen fil i mappen, der hedder program.pdf/]],
  ['is missing from the programme', 'program.pdf', 'programme', [], ['warning', /slet »file«/]],
  ['is spelled otherwise', 'program.pdf', 'programme', [['Program.PDF', 9]], ['warning', /Mente du Program.PDF\?/]],
  ['is empty', 'program.pdf', 'programme', [['program.pdf', 0]], ['warning', /tom/]],
  ['lies elsewhere', '../andre/program.pdf', 'programme', [['program.pdf', 9]], ['warning', /samme mappe/]],
])('a document that %s', (_, file, mailing, there, expected) => {
  const problems = documentsLieInTheFolder(named(file, mailing), new Map(there))
  expect(problems.map(({ at, code, level }) => `${at} ${code} ${level}`)).toEqual(
    expected ? [`letter.md:7 DOCUMENT-MISSING ${expected[0]}`] : [],
  )
  if (expected) expect(problems[0]?.says).toMatch(expected[1])
})

test('a document that is not written yet is no finding', () => {
  expect(documentsLieInTheFolder(aLetter({ documents: '\n  - { title: Program }' }), new Map())).toEqual([])
})
