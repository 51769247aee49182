import type { Section } from '../sections.ts'

const headings: [Section, RegExp][] = [
  ['programme', /^(?:foreløbigt |dagens |mødets )?(?:program(?:met|me)?|dagsorden|agenda)(?: for .{1,60})?:?$/i],
  ['practical', /^(?:praktiske? (?:info(?:rmation(?:er)?)?|oplysninger|forhold)|practical info(?:rmation)?|praktisk|find vej):?$/i],
  ['letter', /^(?:tilmelding(?:sfrist)?|baggrund|formål|målgruppe|deltagere|pris|registration|background):?$/i],
]

/**
 * The section a line of its own opens, as people call it: *Program*, *Dagsorden*, *Praktiske
 * oplysninger*, *Tilmelding*.
 */
export const sectionHeading = (words: string): Section | null => headings.find(([, named]) => named.test(words.trim()))?.[0] ?? null
