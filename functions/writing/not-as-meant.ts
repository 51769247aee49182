import { warning } from '../letter/finding.ts'
import type { Problem } from '../values/problem.ts'

/** A tag or a comment of HTML; `<https://…>` and `<anna@x.example>` are addresses. */
const html = /(?<![\p{L}\d])<(?:[a-z]:)?[a-z][a-z0-9]*(?=[\s>/]|$)|<\/?(?:[a-z]:)?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|<!(?:--|doctype\b)/iu
/** Of Markdown, and what Outlook and Gmail leave of one in a text that is pasted. */
const picture = /!\[[^\]]{0,200}\](?:\s?[([]|\s*$)|\[(?:cid|image|billede):[^\]]{1,200}\]/i
/** A row between bars, or a ruler below the headings. Excel and Word paste cells parted by tabs. */
const tableRow = /^\s*\|.*\||^\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+$|^\s*\+[-=+]{3,}\+\s*$/

/** Signs of a line that are looked at for links and marks. */
const longestLooked = 2000

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
      ...(beginsTable(lines, index)
        ? [
            warning(
              line,
              'TABLE',
              'Her står en tabel, og den falder fra hinanden i mailen. Skriv den som en liste, eller læg den i et dokument.',
            ),
          ]
        : []),
      ...brokenLink(text.slice(0, longestLooked)).map(says => warning(line, 'LINK-BROKEN', says)),
      ...signsShown(text.slice(0, longestLooked), lines[index + 1] ?? '', lines[index - 1] ?? '').map(says =>
        warning(line, 'AS-WRITTEN', says),
      ),
    ]
  })
}

const beginsTable = (lines: string[], index: number): boolean => {
  const [before = '', text = '', after = ''] = [lines[index - 1], lines[index], lines[index + 1]]
  if (tableRow.test(text)) return !tableRow.test(before)
  return isTabbed(text) && isTabbed(after) && !isTabbed(before)
}

/** A point of a list, and its tab behind the sign, is none. */
const isTabbed = (text: string) =>
  text
    .replace(/^\s*(?:[-*+•·–o]|\d+[.)])\s+/, '')
    .trim()
    .includes('\t')

const pointed = /^\s*[•·▪◦●‣]\s*\S/

/** Signs that mean something to their author and nothing to Markdown, so that readers see them. */
function signsShown(text: string, next: string, before: string): string[] {
  if (/^(?:#{2,6}[^\s#]|#\p{Lu}[^.!?]{0,60}$)/u.test(text))
    return [`Overskriften vises med sit »#«. Sæt et mellemrum efter tegnet: »${text.slice(0, 40).replace(/^#+/, '$& ')}«.`]
  const parts = text.split('**')
  if (parts.length % 2 === 1 && parts.some((part, index) => index % 2 === 1 && /^\s|\s$/.test(part)))
    return ['Teksten bliver ikke fed, og stjernerne vises. Skriv **fed** uden mellemrum inden for stjernerne.']
  return pointed.test(text) && pointed.test(next) && !pointed.test(before)
    ? ['Punkterne løber sammen på én linje. Begynd hvert med en bindestreg og et mellemrum.']
    : []
}

function brokenLink(text: string): string[] {
  const withSpace = [...text.matchAll(/\]\(([^()]*)\)/g)].some(
    ([, target = '']) => /\S\s+[^\s"'<]/.test(target) && !/["'>]\s*$/.test(target),
  )
  if (withSpace) return ['Adressen i linket har et mellemrum, så det bliver ikke til et link. Skriv %20 i stedet for mellemrummet.']
  if (/\]\((?:file|javascript|data|vbscript):/i.test(text))
    return ['Linket fører til noget på en computer og ikke til en side. Skriv hele adressen med https://.']
  if (/\]\((?:https?:|mailto:)[^()\s]*(?:\s|$)/i.test(text) && !/\]\([^()]*(?:\([^()]*\)[^()]*)*\)/.test(text))
    return ['Linkets parentes er ikke lukket. Skriv [tekst](adresse).']
  if (/(?<!\[\d{1,3})\](?:\s?\[|:\s?\()?(?:https?:\/\/|mailto:)|\]:\s?\((?:https?:|mailto:)/i.test(text.replace(/\]\([^()]*\)/g, '')))
    return ['Her skulle være et link. Skriv [tekst](adresse).']
  if (/(?<!\()<https?:\/\/[^<>]*\s[^<>]*>/i.test(text))
    return ['Adressen i linket har et mellemrum, så det bliver ikke til et link. Skriv %20 i stedet for mellemrummet.']
  if (/\]\s+\((?:https?:|mailto:|\{\{answer)/i.test(text))
    return ['Der er et mellemrum mellem ] og (, så det bliver ikke til et link. Slet det.']
  return /\)\[(?:https?:|mailto:|\{\{answer)/i.test(text) ? ['Linket står omvendt. Skriv [tekst](adresse).'] : []
}
