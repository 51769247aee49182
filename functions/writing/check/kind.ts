import { warning } from '../../letter/finding.ts'
import { kindsIn } from '../../letter/kinds.ts'
import type { Mend } from '../../values/mend.ts'
import { bodyLines } from './body-lines.ts'
import type { Rule } from './rule.ts'

/** A heading that says temamøde over a text that says dialogmøde is usually last year's letter. */
export const oneKindOfMeeting: Rule = letter => {
  const mentions = [
    { line: letter.lines.title ?? 1, text: letter.title },
    { line: letter.lines.kind ?? letter.lines.title ?? 1, text: letter.kind },
    ...bodyLines(letter),
  ].flatMap(({ line, text }) => kindsIn(text).map(kind => ({ line, kind, text })))
  const [first] = mentions
  const other = mentions.find(({ kind }) => kind !== first?.kind)
  if (!first || !other) return []
  return [
    warning(
      other.line,
      'KIND-MIXED',
      `Her står »${other.kind}«, men »${first.kind}« i linje ${first.line}. Brug samme ord hele vejen.`,
      ...mendOf(other, first.kind),
    ),
  ]
}

/** The same word instead, with a capital where there was one. */
function mendOf({ kind, text }: { kind: string; text: string }, by: string): Mend[] {
  const at = text.toLowerCase().indexOf(kind.toLowerCase())
  if (at < 0) return []
  const written = text.slice(at, at + kind.length)
  return [{ do: 'replace', this: written, by: /^\p{Lu}/u.test(written) ? by.charAt(0).toUpperCase() + by.slice(1) : by }]
}
