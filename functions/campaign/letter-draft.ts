import type { Instant } from '../values/instant.ts'
import { later, minute } from '../values/instant.ts'

/**
 * The text of a letter while staff write it (autosave, optimistic lock). Every save raises the
 * version, and is refused where somebody else has saved since the text was read.
 */
export interface LetterDraft {
  text: string
  version: number
  /** `staff:KEY`. */
  by: string
  at: Instant
  /** The letter's version it was begun from; 0 before the launch. */
  of: number
  /** The last moment a version was kept to come back to. */
  keptAt: Instant
  /** This very text is kept. */
  isKept: boolean
}

/** While somebody types, a version to come back to is kept this often. */
const keptEvery = 10 * minute

export interface Save {
  text: string
  by: string
  /** Pressed by somebody, as against saved while they type. */
  byHand: boolean
  of: number
}

/**
 * What a save makes of a draft, and which texts are kept to come back to: what was saved by hand,
 * what is ten minutes old, and what somebody else left, so that nobody's words are lost.
 */
export function savedOver(
  was: LetterDraft | undefined,
  { text, by, byHand, of }: Save,
  now: Instant,
): { draft: LetterDraft; kept: LetterDraft[] } {
  const isKept = byHand || !was || now >= later(was.keptAt, keptEvery)
  const draft = { text, by, at: now, of, version: (was?.version ?? 0) + 1, keptAt: isKept ? now : was.keptAt, isKept }
  const goesUnderElse = was && !was.isKept && (was.by !== by || was.of !== of)
  return { draft, kept: [...(goesUnderElse ? [was] : []), ...(isKept ? [draft] : [])] }
}
