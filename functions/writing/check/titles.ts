import { warning } from '../../letter/finding.ts'
import type { Letter } from '../../letter/letter.ts'
import type { Mend } from '../../values/mend.ts'
import type { Rule } from './rule.ts'

interface Mention {
  name: string
  /** `formand`, `borgmester`: the words that say what the person is. */
  titles: string[]
  line: number
  /** The name and what follows it, where they stand in one line. */
  words?: string
}

const titleWords =
  /\p{L}*(?:formand|forkvinde|borgmester|rådmand|direktør|chef|konsulent|medlem|leder|professor|forsker|minister|partner)(?!\p{L})/giu
/** `Borgmester Britt Jensen`: a title may come before the name. */
const titleBefore = new RegExp(`^(?:${titleWords.source})\\s+(?=\\p{Lu})`, 'iu')
const fullName = /^\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|af|von|de))* \p{Lu}[\p{L}'’-]+/u

/**
 * *Formand* in one place and *næstformand* in another. That one place says more than the other is
 * no fault.
 */
export const oneTitleAPerson: Rule = letter => {
  const mentions = [...signatories(letter), ...speakers(letter)].filter(({ titles }) => titles.length > 0)
  const byName = Map.groupBy(mentions, ({ name }) => name)
  return [...byName.values()].flatMap(([first, ...others]) => {
    const other = others.find(mention => first && !agree(first.titles, mention.titles))
    if (!first || !other) return []
    const says = `${first.name} er »${other.titles.join(' og ')}« her, men »${first.titles.join(' og ')}« i linje ${first.line}. Ret den ene.`
    return [warning(other.line, 'TITLE-DIFFERS', says, ...mendOf(other, first))]
  })
}

const agree = (some: string[], others: string[]) =>
  some.every(title => others.includes(title)) || others.every(title => some.includes(title))

const titlesIn = (text: string) => [...new Set([...text.matchAll(titleWords)].map(([word]) => word.toLowerCase()))]

const signatories = ({ signatories: all, lines }: Letter): Mention[] =>
  all.map(({ name, title }, index) => ({ name, titles: titlesIn(title), line: lines[`signatories.${index}`] ?? lines.signatories ?? 1 }))

/**
 * `Ida Holm, formand for …, og Bo Lund, næstformand …`: each name with what follows it, up to the
 * next.
 */
const speakers = ({ body }: Letter): Mention[] =>
  body.programme.flatMap(({ by, line }) =>
    by.split(/,?\s+(?:og|&)\s+(?=\p{Lu}\p{L}+ \p{Lu})/u).flatMap(piece => {
      const [before = ''] = titleBefore.exec(piece) ?? []
      const [name] = fullName.exec(piece.slice(before.length)) ?? []
      return name ? [{ name, titles: titlesIn(before + piece.slice(before.length + name.length)), line, words: piece }] : []
    }),
  )

/** Where the two differ in one word. */
function mendOf({ titles, words = '' }: Mention, first: Mention): Mend[] {
  const [wrong, ...more] = titles.filter(title => !first.titles.includes(title))
  const [right, ...others] = first.titles.filter(title => !titles.includes(title))
  const at = wrong ? words.toLowerCase().indexOf(wrong) : -1
  if (!wrong || !right || at < 0 || more.length + others.length > 0) return []
  const before = words.slice(0, at)
  return [{ do: 'replace', this: before + words.slice(at, at + wrong.length), by: before + right }]
}
