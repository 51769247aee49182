import type { Problem } from '../../values/problem.ts'
import { warning } from '../finding.ts'
import { bodyLines } from './body-lines.ts'
import type { Rule } from './rule.ts'

/** `Slide 1: …` from a presentation and words cut by a PDF's line ends: `udfor-` / `dringer`. */
export const noTextLeftFromSlides: Rule = letter =>
  bodyLines(letter).flatMap(({ line, text }, index, all): Problem[] => {
    if (/^\s*slide \d+\b/i.test(text)) return [warning(line, 'LEFT-OVER', 'Linjen ligner en rest fra en præsentation. Slet den.')]
    const next = all[index + 1]?.text ?? ''
    // "børne-" may well end a line when "og ungeområdet" follows.
    const cut = /\p{Ll}-$/u.test(text.trimEnd()) && /^\p{Ll}/u.test(next) && !/^(?:og|eller|samt|til)\b/.test(next)
    return cut ? [warning(line, 'LEFT-OVER', 'Et ord er delt med bindestreg ved linjens slutning. Saml det igen.')] : []
  })
