import type { Signatory } from '../../letter/letter.ts'
import { dateMentions } from './date-mentions.ts'
import type { Found } from './found.ts'
import { isAddress, isCapitals, isHeading, isSignOff } from './line-kinds.ts'
import { isName, titleWord } from './names.ts'
import type { Passage } from './passages.ts'
import { plainWords } from './plain-words.ts'

export interface FoundSignatures {
  signatories: Found<Signatory>[]
  /** The lines they were read from. */
  lines: Set<number>
}

/**
 * Names below the sign-off, each with the titles below it: one person a line, several side by side
 * in columns, or joined by "og".
 */
export function signatories(below: Passage[]): FoundSignatures {
  const signed: FoundSignatures = { signatories: [], lines: new Set() }
  /** Those whose titles come next. */
  let open: Found<Signatory>[] = []
  let linesOfTitles = 0
  /** `Ældrerådets formand` above the name. */
  let above: { words: string; line: number } | null = null
  for (const { text, line } of below.flatMap(passage => passage.lines)) {
    const opening = plainWords(text)
    const behind = isSignOff(opening) ? behindSignOff(opening) : null
    const words = (behind ?? opening).replace(/,$/, '')
    if (/^p\.?\s?s\b/i.test(words)) break
    if ((isSignOff(opening) && !behind) || /^(?:&|og|and)$/i.test(words)) {
      signed.lines.add(line)
      continue
    }
    const cells = (behind ?? text).split(/\s{2,}|\t+/).map(cell => plainWords(cell).replace(/,$/, ''))
    const people = peopleIn(cells) ?? (signed.signatories.length === 0 ? groupIn(words) : null)
    if (people) {
      open = people.map(value => ({ value, line }))
      if (above && people.length === 1 && people[0]!.title === '') {
        people[0]!.title = above.words
        signed.lines.add(above.line)
      }
      above = null
      linesOfTitles = 0
      signed.signatories.push(...open)
    } else {
      const titles = open.length > 0 && linesOfTitles < 3 && !isSomethingElse(text, words) ? titlesFor(open.length, words, cells) : null
      if (!titles && open.length === 0 && !above && titleWord.test(words) && words.length < 60) {
        above = { words, line }
        continue
      }
      if (!titles) break
      open.forEach((one, index) => {
        const title = titles[index] ?? ''
        one.value.title = [one.value.title, title].filter(Boolean).join(/^\p{Ll}/u.test(title) ? ' ' : ', ')
      })
      linesOfTitles++
    }
    signed.lines.add(line)
  }
  return signed
}

/**
 * `Anna Holm   Bo Lund`, `Anna Holm og Bo Lund`, `Anna Holm, kontorchef`; null for a line without
 * names.
 */
function peopleIn(cells: string[]): Signatory[] | null {
  const names = cells.flatMap(cell => cell.split(/\s+(?:og|&|and)\s+/))
  if (names.every(isName)) return names.map(name => ({ name, title: '' }))
  const [, name = '', title = ''] = /^([^,]+),\s*(.+)$/.exec(cells.join(' ')) ?? []
  return isName(name) && titleWord.test(title) ? [{ name, title }] : null
}

/** `Bestyrelsen`, `Sekretariatet`: a body that signs without naming anybody. */
function groupIn(words: string): Signatory[] | null {
  return /^(?:\p{Lu}[\p{L}-]*[ -](?:og )?){0,3}\p{L}*(?:bestyrelse|sekretariat|udvalg|forvaltning|arbejdsgruppe|styregruppe|ledelse|redaktion|planlægningsgruppe|styret|utvalg)(?:n|en|et|t)?$/iu.test(
    words,
  )
    ? [{ name: words, title: '' }]
    : null
}

/** "Venlig hilsen Anna Holm" on one line. */
function behindSignOff(words: string): string | null {
  const [, rest = ''] = /(?:hils(?:en|ner|inger?)|mvh|vh|dbh|kh)[.,!]?\s+(?:fra\s+)?(\p{Lu}.{3,60})$/iu.exec(words) ?? []
  return /^\p{Lu}/u.test(rest) && isName(rest.split(/,| og | & /)[0]!) ? rest : null
}

const belongsToAnOffice = /\b(?:KL|KKR)\b|kommune|region|udvalg|sekretariat|forening|råd|forvaltning|center/iu

function titlesFor(people: number, words: string, cells: string[]): string[] | null {
  if (!titleWord.test(words) && !belongsToAnOffice.test(words)) return null
  if (people === 1) return [words]
  const pieces = cells.length === people ? cells : words.split(/\s+(?:og|&|and)\s+(?=\p{Lu})/u)
  return pieces.length === people ? pieces : null
}

const isSomethingElse = (text: string, words: string): boolean =>
  isAddress(text) ||
  isHeading(text) ||
  isCapitals(words) ||
  words.length > 120 ||
  dateMentions(words).length > 0 ||
  /afholdes|foregår|:$/.test(words)
