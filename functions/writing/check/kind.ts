import { warning } from '../../letter/finding.ts'
import { kindsIn } from '../../letter/kinds.ts'
import { bodyLines } from './body-lines.ts'
import type { Rule } from './rule.ts'

/** A heading that says temamøde over a text that says dialogmøde is usually last year's letter. */
export const oneKindOfMeeting: Rule = letter => {
  const mentions = [
    { line: letter.lines.title ?? 1, kinds: kindsIn(letter.title) },
    { line: letter.lines.kind ?? letter.lines.title ?? 1, kinds: kindsIn(letter.kind) },
    ...bodyLines(letter).map(({ line, text }) => ({ line, kinds: kindsIn(text) })),
  ].flatMap(({ line, kinds }) => kinds.map(kind => ({ line, kind })))
  const [first] = mentions
  const other = mentions.find(({ kind }) => kind !== first?.kind)
  if (!first || !other) return []
  return [
    warning(other.line, 'KIND-MIXED', `Her står »${other.kind}«, men »${first.kind}« i linje ${first.line}. Brug samme ord hele vejen.`),
  ]
}
