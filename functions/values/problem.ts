import type { Mend } from './mend.ts'

/**
 * One thing that is wrong with what somebody gave us: where it stands and what to do about it, in a
 * secretary's words.
 */
export interface Problem {
  /** `letter.md:14`, `recipients.csv:7`, a field's name. */
  at: string
  /** The field of an order it is about, where `at` says whose order it is. */
  field?: string
  /** Stable word in capitals, so that a finding can be dismissed: `DEADLINE-AFTER-MEETING`. */
  code: string
  level: 'blocker' | 'warning'
  says: string
  /** The numbers and names in `says`, for a sentence in other words to keep. */
  figures?: Figures
  /** What would settle it, the likeliest first. */
  mend?: readonly Mend[]
}

export type Figures = Readonly<Record<string, string | number>>

/** Something good to know that stops nobody. */
export type Note = Omit<Problem, 'level' | 'field' | 'mend' | 'figures'>

export const isBlocker = (problem: Problem): boolean => problem.level === 'blocker'
