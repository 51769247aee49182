import { plainDashes } from './plain-line.ts'

/**
 * A mail address without what pasting brings along: marks nobody sees, and the dashes that a text
 * program makes of a hyphen.
 */
export const plainAddress = (typed: string): string =>
  plainDashes(typed.normalize('NFC'))
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .trim()
