import type { Entry } from './journal.ts'

/**
 * What an entry is told as: a code of `words/office/log.ts`. Whoever was registered already has
 * changed something of it.
 */
export const deedOf = ({ what, before }: Pick<Entry, 'what' | 'before'>): string =>
  what === 'registered' && statusIn(before) === 'registered' ? 'answerChanged' : what

const statusIn = (answer: unknown): unknown =>
  typeof answer === 'object' && answer !== null && 'status' in answer ? answer.status : undefined
