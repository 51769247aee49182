import type { Section } from '../sections.ts'

/**
 * *Program*, *Foreløbig dagsorden*, *Program – Idé-workshop*, *Sådan bliver dagen*: the line above
 * the points of a programme.
 */
export const programmeHeading =
  /^(?:(?:foreløbigt?|dagens|mødets|aftenens|kursets|konferencens|detaljeret|endeligt?) )?(?:program(?:met|me)?|dagsorden(?:en)?|agenda|programoversigt|tidsplan|saksliste)(?: (?:for|til|den|på|efter|ifølge|iflg\.) [^.!?]{1,60}| er(?: som følger)?| ser (?:sådan|således) ud| ?[-–—:] ?[^.!?]{1,60})?:?$|^sådan (?:bliver|forløber|ser) \p{L}+(?: ud)?:?$/iu

const headings: [Section, RegExp][] = [
  ['programme', programmeHeading],
  [
    'practical',
    /^(?:praktiske? (?:info(?:rmation(?:er|en)?)?|oplysninger|forhold)|praktisk om [^.!?]{1,40}|practical info(?:rmation)?|praktisk|find vej):?$/i,
  ],
  [
    'letter',
    /^(?:tilmelding(?:sfrist)?|påmelding|frist|kontakt(?:person)?|tid og sted|baggrund|formål|målgruppe|deltagere|pris|registration|background):?$/i,
  ],
]

/**
 * The section a line of its own opens, as people call it: *Program*, *Dagsorden*, *Praktiske
 * oplysninger*, *Tilmelding*.
 */
export const sectionHeading = (words: string): Section | null => headings.find(([, named]) => named.test(words.trim()))?.[0] ?? null
