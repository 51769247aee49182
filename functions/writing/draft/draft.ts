import type { Instant } from '../../values/instant.ts'
import { bodyOf } from './body.ts'
import type { Draft } from './drafted.ts'
import { factsIn } from './facts.ts'
import { frontMatterOf } from './front-matter.ts'
import { draftFromLetter, isLetterFile } from './old-letter.ts'
import { partsOf } from './parts.ts'
import { missing, mixedKinds, recognised } from './report.ts'

export type { Draft } from './drafted.ts'

/** A draft as the text of a letter.md. */
export const letterFileOf = ({ frontMatter, body }: Pick<Draft, 'frontMatter' | 'body'>): string => `---\n${frontMatter}---\n${body}`

/**
 * Makes a draft of a letter from text as people have it (information extraction): copied from a
 * PDF,
 * a presentation, a mail, a web page or a document. What is not said is marked to be filled in,
 * what
 * is not sure is named as a guess; an old letter.md is read as what it is.
 * @param now for the years a date without one could have
 */
export function draftFrom(text: string, now: Instant): Draft {
  if (isLetterFile(text)) return draftFromLetter(text)
  const parts = partsOf(text)
  const facts = factsIn(parts)
  const { body, link, leftOut } = bodyOf(parts, facts)
  return {
    frontMatter: frontMatterOf(facts, now),
    body,
    recognised: [...recognised(facts), ...(link ? [{ fact: 'link', ...link }] : [])],
    missing: [...missing(facts, now), ...mixedKinds(text)],
    guesses: facts.guesses.all,
    leftOut: [...leftOut, ...parts.leftOver].map(({ line, text: words }) => ({ line, text: words })).toSorted((a, b) => a.line - b.line),
  }
}
