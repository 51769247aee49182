import { warning } from '../../letter/finding.ts'
import { findingCodes } from '../../letter/finding-codes.ts'
import { nearestWord } from '../../values/nearest-word.ts'
import type { Rule } from './rule.ts'

/** A slip in a code would leave the finding standing, and its author puzzled. */
export const dismissalsAreKnown: Rule = ({ dismiss, lines }) =>
  Object.keys(dismiss)
    .filter(code => !findingCodes.includes(code))
    .map(code => warning(lines[`dismiss.${code}`] ?? lines.dismiss ?? 1, 'DISMISS-UNKNOWN', unknownCode(code)))

export function unknownCode(typed: string): string {
  const meant = nearestWord(typed, findingCodes)
  return `Kontrollen kender ikke koden »${typed.slice(0, 60)}«.${meant ? ` Mente du »${meant}«?` : ''} Koden står i skarpe parenteser efter hvert fund.`
}
