import { warning } from '../letter/finding.ts'
import type { Problem } from '../values/problem.ts'

/** A tag or a comment of HTML; `<https://…>` and `<anna@x.example>` are addresses. */
const html = /(?<![\p{L}\d])<[a-z][a-z0-9]*(?=[\s>/]|$)|<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|<!--/iu
const picture = /!\[[^\]]{0,200}\]\s?[([]/
const tableRow = /^\s*\|.*\||^\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+$/

/**
 * Text of a letter, or of a mail staff write, that cannot come out as its author means it: letters
 * are Markdown without HTML, pictures and tables, and a link's address has no space.
 */
export function notAsMeant(lines: string[], firstLine: number): Problem[] {
  return lines.flatMap((text, index) => {
    const line = firstLine + index
    const at = text.search(html)
    const [tag] = (at >= 0 && /^<[^<>]{0,40}>?/.exec(text.slice(at))) || []
    return [
      ...(tag
        ? [
            warning(
              line,
              'HTML',
              `Her står HTML (»${tag}«), og det vises som det er skrevet. Brug **fed**, *kursiv* og tomme linjer i stedet.`,
            ),
          ]
        : []),
      ...(picture.test(text)
        ? [warning(line, 'PICTURE', 'Her står et billede, og billeder kommer ikke med i mailen. Slet det, eller læg det i et dokument.')]
        : []),
      ...(tableRow.test(text) && !tableRow.test(lines[index - 1] ?? '')
        ? [
            warning(
              line,
              'TABLE',
              'Her står en tabel, og den falder fra hinanden i mailen. Skriv den som en liste, eller læg den i et dokument.',
            ),
          ]
        : []),
      ...brokenLink(text).map(says => warning(line, 'LINK-BROKEN', says)),
    ]
  })
}

function brokenLink(text: string): string[] {
  const withSpace = [...text.matchAll(/\]\(([^()]*)\)/g)].some(
    ([, target = '']) => /\S\s+[^\s"'<]/.test(target) && !/["'>]\s*$/.test(target),
  )
  if (withSpace) return ['Adressen i linket har et mellemrum, så det bliver ikke til et link. Skriv %20 i stedet for mellemrummet.']
  if (/\]\s+\((?:https?:|mailto:|\{\{answer)/i.test(text))
    return ['Der er et mellemrum mellem ] og (, så det bliver ikke til et link. Slet det.']
  return /\)\[(?:https?:|mailto:|\{\{answer)/i.test(text) ? ['Linket står omvendt. Skriv [tekst](adresse).'] : []
}
