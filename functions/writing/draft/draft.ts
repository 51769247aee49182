import type { Instant } from '../../values/instant.ts'
import { bodyOf } from './body.ts'
import { factsIn } from './facts.ts'
import { frontMatterOf } from './front-matter.ts'
import { partsOf } from './parts.ts'
import { type Missing, missing, mixedKinds, type Recognised, recognised } from './report.ts'

/** A letter.md in the making, and how it came about. */
export interface Draft {
  /** Without its lines of `---`. */
  frontMatter: string
  body: string
  recognised: Recognised[]
  missing: Missing[]
  /**
   * Lines that are in neither: page furniture, and what stood below the signatures without being
   * understood.
   */
  leftOut: { line: number; text: string }[]
}

/**
 * Makes a draft of a letter from text as people have it: copied from a PDF, a presentation, a mail
 * or a document. What is not said is marked to be filled in, never guessed.
 * @param now for the years a date without one could have
 */
export function draftFrom(text: string, now: Instant): Draft {
  const parts = partsOf(text)
  const facts = factsIn(parts)
  const { body, link, leftOut } = bodyOf(parts, facts)
  return {
    frontMatter: frontMatterOf(facts, now),
    body,
    recognised: [...recognised(facts), ...(link ? [{ fact: 'link', ...link }] : [])],
    missing: [...missing(facts, now), ...mixedKinds(text)],
    leftOut: [...leftOut, ...parts.leftOver].map(({ line, text: words }) => ({ line, text: words })).toSorted((a, b) => a.line - b.line),
  }
}
