import type { Problem } from '../../values/problem.ts'

/** What was typed in the field of how many is no number. */
export const wrongNumber = (says: string): Problem => ({ at: 'confirmed', code: 'WRONG-NUMBER', level: 'blocker', says })
