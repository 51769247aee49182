import type { Guess } from './guesses.ts'
import type { Missing, Recognised } from './report.ts'

/** A letter.md in the making, and how it came about. */
export interface Draft {
  /** Without its lines of `---`. */
  frontMatter: string
  body: string
  recognised: Recognised[]
  missing: Missing[]
  /**
   * What could be read in more than one way, or with a year from elsewhere, each with its line and
   * reason.
   */
  guesses: Guess[]
  /**
   * Lines that are in neither: page furniture, and what stood below the signatures without being
   * understood.
   */
  leftOut: { line: number; text: string }[]
}
