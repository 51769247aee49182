import { warning } from '../../letter/finding.ts'
import { bodyLines } from './body-lines.ts'
import type { Rule } from './rule.ts'

/**
 * A letter that says *Ny dato* as a campaign of its own: those who registered for the old date are
 * not known here and are asked nothing.
 */
export const oldDateIsKnown: Rule = letter => {
  const texts = [{ line: letter.lines.title ?? 1, text: letter.title }, ...bodyLines(letter)]
  const said = texts.find(({ text }) => /\b(?:ny|nye|ændret) dato(?:er)?\b|\bnew date\b/i.test(text))
  if (!said) return []
  return [
    warning(
      said.line,
      'NEW-DATE',
      'Brevet siger »ny dato«, men den gamle dato kendes ikke her, så ingen tilmeldte fra dengang bliver spurgt igen. Er mødet inviteret herfra før, så flyt det arrangement i stedet.',
    ),
  ]
}
