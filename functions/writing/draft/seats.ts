import type { Found } from './found.ts'
import type { LetterText } from './letter-text.ts'
import { sentenceBefore } from './letter-text.ts'
import { type Reading, type Weighed, weigh } from './reading.ts'

const people = `(?:deltagere|personer|pladser|gæster|mennesker|participants|seats|people|tilmeldte)`
const most = String.raw`(?:maks(?:imalt|imum|\.)?|max(?:imum|\.)?|højst|op til|begrænset til|at most|up to|loft på)`
const forms = [
  String.raw`(?:der er |har |med |kun )?plads(?:er)? til (?:${most} |ca\. )?(?<seats>\d{1,3}(?:\.\d{3})|\d{1,5})(?!\s?(?:biler|cykler|%))`,
  String.raw`(?<!\p{L})${most}\s(?:antal\s)?(?<seats>\d{1,5})\s(?:${people})`,
  String.raw`(?<!\p{L})(?:rummer|room for)\s(?:${most}\s)?(?<seats>\d{1,5})`,
  String.raw`(?<!\p{L})(?<seats>\d{1,5})\s(?:pladser|seats)(?!\p{L})`,
  String.raw`(?:begrænset|loft|antal(?:let)?)[^.!?\n\d]{0,40}\s(?<seats>\d{1,5})\s(?:${people})`,
].map(form => new RegExp(form, 'giu'))

const others = /(?:parkering|p-plads|minimum|mindst|sidste år|i fjor|biler|pr\. kommune|per kommune|fra hver kommune|venteliste)/iu

/** How many of any one municipality: "højst 4 fra hver kommune". */
export function shareSaid({ words, lineAt }: LetterText): Found<number> | null {
  const match = share.exec(words)
  return match && { value: Number(match[1]), line: lineAt(match.index) }
}

const share = new RegExp(String.raw`(?<!\p{L})${most}\s(\d{1,3})(?:\s${people})?\s(?:fra hver|pr\.?|per)\s(?:deltagende\s)?kommune`, 'iu')

/** How many there is room for, at each meeting. */
export function seatsSaid({ words, units, lineAt }: LetterText): Weighed<number> {
  const spoken = forms.flatMap(form =>
    [...words.matchAll(form)].map(({ 0: all, index, groups = {} }): Reading<number> => {
      const around = sentenceBefore(words, index) + all + words.slice(index + all.length, index + all.length + 30)
      return {
        value: Number((groups.seats ?? '').replaceAll('.', '')),
        line: lineAt(index),
        reasons: [
          { weight: 3, says: 'teksten siger, hvor mange der er plads til' },
          ...(others.test(around) ? [{ weight: -3, says: 'tallet kan gælde noget andet end pladser til mødet' }] : []),
        ],
      }
    }),
  )
  const labelled = units.flatMap(({ label, words: own, from }): Reading<number>[] => {
    const [, typed] = label === 'seats' ? (/(\d{1,5})/.exec(own) ?? []) : []
    return typed ? [{ value: Number(typed), line: lineAt(from), reasons: [{ weight: 4, says: 'det står under »Antal pladser«' }] }] : []
  })
  return weigh(
    [...spoken, ...labelled].filter(({ value }) => value > 1),
    { sure: 3, guess: 0, same: (a, b) => a === b },
  )
}
