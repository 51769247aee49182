import type { Past } from '../past.ts'
import type { Story } from '../play.ts'

/**
 * What must hold of every run, as numbered in the list of invariants; each sentence it returns is
 * one way in which it did not.
 */
export type Invariant = (story: Story, past: Past) => string[]

export const clock = (at: number): string => new Date(at).toISOString()
