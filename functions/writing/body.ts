import { blocker } from '../letter/finding.ts'
import type { LetterBody } from '../letter/letter.ts'
import type { Problem } from '../values/problem.ts'
import { letterMarkdown } from './markdown.ts'
import { notAsMeant } from './not-as-meant.ts'
import { hasStrayBraces, placeholderProblems, placeholdersInSection } from './placeholder-problems.ts'
import { plainText } from './plain-text.ts'
import { readPracticalInfo } from './read-practical-info.ts'
import { readProgramme } from './read-programme.ts'
import { sections } from './sections.ts'

/** @param firstLine number in letter.md of the first line after the front matter */
export function readBody(text: string, firstLine: number, hasDeadline: boolean): { body: LetterBody; problems: Problem[] } {
  const { letter, programme, practical } = sections(text)
  const { items, problems } = readProgramme(programme, firstLine)
  const body = { markdown: letter, line: firstLine, programme: items, practical: readPracticalInfo(practical, firstLine) }
  const inSections = [programme, practical].flatMap(section => placeholdersInSection(section.split('\n'), firstLine))
  const inLetter = placeholderProblems(letter.split('\n'), firstLine, hasDeadline)
  return {
    body,
    problems: [
      ...problems,
      ...notAsMeant(text.split('\n'), firstLine),
      ...inSections,
      ...(inLetter.length + inSections.length > 0 ? inLetter : hiddenBraces(body)),
      ...emptiness(letter, firstLine),
    ],
  }
}

/** Braces that only come about in reading, by escapes (`\{\{name}}`), entities or emphasis. */
function hiddenBraces({ markdown, line, programme, practical }: LetterBody): Problem[] {
  const rendered = (piece: string) => [letterMarkdown.render(piece), plainText(piece)]
  const sameForAll = [
    ...programme.flatMap(({ title, by, part }) => [title, by, part ?? '']),
    ...practical.flatMap(section => [section.heading, ...rendered(section.markdown)]),
  ]
  const hidden = rendered(markdown).some(hasStrayBraces) || sameForAll.some(text => text.includes('{{'))
  return hidden ? [blocker(line, 'PLACEHOLDER', 'Brevet skriver {{ på en skjult måde. Skriv teksten uden krøllede parenteser.')] : []
}

const emptiness = (letter: string, firstLine: number): Problem[] =>
  letter.trim() === '' ? [blocker(firstLine, 'EMPTY', 'Brevet har ingen tekst. Skriv den under den anden linje med ---.')] : []
