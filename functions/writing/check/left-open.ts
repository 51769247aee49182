import { warning } from '../../letter/finding.ts'
import type { Letter } from '../../letter/letter.ts'
import { everyLine, type Line } from './body-lines.ts'
import type { Rule } from './rule.ts'

/**
 * `XX`, `[indsæt dato]`, `«Fornavn»` of a mail merge, dots and dashes to write on: what people
 * leave to be filled in by nobody in particular.
 */
const openPlaces =
  /(?<![\p{L}\p{N}{])\{(?:navn|name|fornavn|kommune|rolle|greeting|answer|svar|dato|frist|deadline)\}(?!\})|(?<!\S)[%$](?:NAVN|FORNAVN|KOMMUNE|NAME|navn|fornavn|kommune|name)[%$]|\[(?:Navn|Fornavn|Dato|Sted|Tid|Name|Date|Indsæt|INDSÆT|NAVN|DATO)\b[^\]]{0,60}\](?!\()|(?<![\p{L}\p{N}])(?:X{2,}|x{2,}|TBA|TBD)(?![\p{L}\p{N}])|\[(?:indsæt|skriv|udfyld|navn|dato|sted|tid|klokkeslæt|insert|name|date)\b[^\]]{0,60}\](?!\()|«[^»]{1,40}»|<<[^>]{1,40}>>|_{4,}|\.{5,}|…{2,}/u

export const nothingLeftOpen: Rule = letter =>
  [...fieldsPeopleRead(letter), ...everyLine(letter)].flatMap(({ line, text }) => {
    const [open] = openPlaces.exec(text) ?? []
    // A line of nothing but underscores is a rule across the page.
    return open === undefined || /^[_\s]+$/.test(text)
      ? []
      : [warning(line, 'LEFT-OPEN', `Her står »${open.slice(0, 60)}«, og det bliver ikke udfyldt af sig selv. Skriv det rigtige.`)]
  })

export const fieldsPeopleRead = ({ title, sessions, signatories, lines }: Letter): Line[] => [
  { line: lines.title ?? 1, text: title },
  ...sessions.map(({ venue: { name, room, address } }, index) => ({
    line: lines[`sessions.${index}.venue`] ?? lines.sessions ?? 1,
    text: [name, room, address].filter(Boolean).join(', '),
  })),
  ...signatories.map(({ name, title: role }, index) => ({
    line: lines[`signatories.${index}`] ?? lines.signatories ?? 1,
    text: `${name}, ${role}`,
  })),
]
