/** A line of the pasted text that has words on it. */
export interface SourceLine {
  /** Number in the text, from 1. */
  line: number
  /** Without spaces at the ends; those between columns are kept. */
  text: string
  /** How many empty lines stand above it. */
  gap: number
}
