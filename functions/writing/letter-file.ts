import { blocker } from '../letter/finding.ts'
import type { Problem } from '../values/problem.ts'

// Some twenty pages. Mail programs cut off a mail of more than 100 kB, and reading stays quick
// whatever the text.
const longestLetter = 40_000

/** The fields above and the text below, with the line on which the text begins. */
export function divide(text: string): { frontMatter: string; body: string; bodyLine: number } | { problem: Problem } {
  if (text.length > longestLetter)
    return { problem: blocker(1, 'TOO-LONG', 'Brevet er for langt. Læg lange tekster i et dokument, og nævn det under »documents«.') }
  if (text.trim() === '')
    return { problem: blocker(1, 'EMPTY', 'Filen er tom. Skriv felterne øverst og brevet nedenunder, eller begynd med: indbyd new MAPPE.') }
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  if (lines[0]?.trimEnd() !== '---')
    return { problem: blocker(1, 'FRONT-MATTER', 'Første linje skal være ---. Derunder står titel, mødegange og kontakt, og så --- igen.') }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  if (end < 0)
    return { problem: blocker(1, 'FRONT-MATTER', 'Felterne øverst mangler en afsluttende linje med ---. Sæt den lige over brevets tekst.') }
  return { frontMatter: lines.slice(1, end).join('\n'), body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 }
}
