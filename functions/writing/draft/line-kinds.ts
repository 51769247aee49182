import { signOff } from '../../letter/sign-off.ts'
import { bulletMark, plainWords } from './plain-words.ts'
import { sectionHeading } from './section-heading.ts'

// What a single line is, as far as it can be seen from the line alone.

export const isBullet = (text: string): boolean => bulletMark.test(text)

export const isHeading = (text: string): boolean => /^#{1,6}\s/.test(text)

/** A whole line in bold: a heading of somebody who has no headings. */
export const isStrong = (text: string): boolean => /^(\*\*|__)(?:(?!\1).)+\1[.:!]?$/.test(text)

/** `INVITATION TIL TEMAMØDE`: at least two words or a long one, without a small letter. */
export const isCapitals = (text: string): boolean => /\p{Lu}{4}|\p{Lu}+ \p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)

export const isAddress = (text: string): boolean => /^<?(?:https?:\/\/|www\.)\S+>?$/i.test(text)

export const isGreeting = (words: string): boolean => /^(?:kære|kjære|til rette|dear|hej|hei|goddag)(?!\p{L})/iu.test(words)

export const isSignOff = (words: string): boolean =>
  signOff.test(words) ||
  (words.length < 70 &&
    /^(?:(?:med )?(?:mange|varme|hjertelige?|bedste|vennlig|beste|venlige?|kærlige?|de bedste) )?hils(?:en|ner|inger?)(?!\p{L})|^med hilsen(?!\p{L})|^(?:mvh|vh|dbh|kh)(?!\p{L})|^(?:på gensyn|vel mødt|vi ses)[.!]*$|^på (?:vegne af|\p{L}.{1,60} vegne)(?!\p{L})|^p\.?v\.?a\.?\s/iu.test(
      words,
    ))

/** `1. Velkomst`, `1) Velkomst`, `a) Valg`, `1: Velkommen` */
export const isNumbered = (words: string): boolean => pointNumber.test(words) && !beginsWithTime(words)
export const pointNumber =
  /^(?:(?:pkt|punkt|ad)\.?\s?)?(?:\d{1,2}\s?[.:)]|[a-h]\))\s+(?!(?:jan|feb|mar|apr|ma[ij]|jun|jul|aug|sep|o[kc]t|nov|de[cs])\p{L}*\b)(?=\p{L}|["”“„»])/iu

export const beginsWithTime = (words: string): boolean => /^(?:kl\.?|klokken)?\s*\d{1,2}[.:]\d{2}(?!\d)|^kl\.?\s*\d{1,2}\b/i.test(words)

/** `v./ Anna Holm`, `v/ Anna Holm`, `v. Chefkonsulent …`, `Oplægsholder: …`: who speaks. */
export const speakerMark = /^(?:v\.?\s?\/|v\.(?=\s)|ved(?=\s+\p{Lu})|by(?=\s+\p{Lu}))\s*/u

export const opensPart = (words: string) => /^(?:del|part) (?:[ivx]+|\d+)\b/i.test(words)

/** `Sted: …`, `Parkering: …` */
const opensWithLabel = (words: string) => /^\p{Lu}[\p{L}-]{1,20}(?: \p{L}{2,12})?:(?:\s|$)/u.test(words)

/** A line that cannot be the rest of the sentence above it, whatever that looks like. */
export function opensSomething(text: string): boolean {
  const words = plainWords(text)
  return (
    [isBullet, isHeading, isStrong, isAddress].some(is => is(text)) ||
    isNumbered(words) ||
    [isGreeting, isSignOff, opensPart, opensWithLabel].some(is => is(words)) ||
    speakerMark.test(words) ||
    sectionHeading(words) !== null
  )
}
