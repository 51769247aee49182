import { warning } from '../../letter/finding.ts'
import type { Mend } from '../../values/mend.ts'
import type { Problem } from '../../values/problem.ts'
import { bodyLines, everyLine, type Line, practicalLines, programmeLines } from './body-lines.ts'
import type { TextRule } from './rule.ts'

const scrap = /^\s*(?:[-*•]\s+)?(?:slide|dias) ?\d+\b|^\s*(?:side|page) \d+ (?:af|of) \d+\s*$/i

/** `Slide 1: …` from a presentation and `Side 2 af 4` from a PDF. */
export const noTextLeftFromSlides: TextRule = letter =>
  everyLine(letter).flatMap(({ line, text }) =>
    scrap.test(text)
      ? [warning(line, 'LEFT-OVER', 'Linjen ligner en rest fra en præsentation eller en PDF. Slet den.', { do: 'deleteLine' })]
      : [],
  )

// "børne-" may well end a line when "og ungeområdet" follows.
const goesOn = '(?!(?:og|eller|samt|til|and|or)\\b)\\p{Ll}+'
const endsCut = /(\p{L}{0,40}\p{Ll})[-\u00ad]$/u
const begins = new RegExp(`^${goesOn}`, 'u')
const cutInside = new RegExp(`(\\p{L}{0,40}\\p{Ll})- (${goesOn})`, 'u')

/**
 * Words cut by a PDF's line ends: `udfor-` / `dringer`, also where each line was pasted as a
 * paragraph of its own.
 */
export const noWordsCutInTwo: TextRule = letter => [
  ...[bodyLines(letter), ...practicalLines(letter)].flatMap(cutAtLineEnds),
  ...programmeLines(letter).flatMap(({ line, text }) => {
    const [, before, after] = cutInside.exec(text) ?? []
    return before && after ? [cut(line, before, after, { do: 'replace', this: `${before}- ${after}`, by: before + after })] : []
  }),
]

const cutAtLineEnds = (all: Line[]): Problem[] => {
  const written = all.filter(({ text }) => text.trim() !== '')
  return written.flatMap(({ line, text }, index) => {
    const [, before] = endsCut.exec(text.trimEnd()) ?? []
    const [after] = begins.exec(written[index + 1]?.text.trimStart() ?? '') ?? []
    return before && after ? [cut(line, before, after, { do: 'joinWord' })] : []
  })
}

const cut = (line: number, before: string, after: string, ...mend: Mend[]) =>
  warning(line, 'LEFT-OVER', `Ordet »${before.slice(0, 40)}-${after.slice(0, 40)}« er delt ved linjens slutning. Saml det igen.`, ...mend)
