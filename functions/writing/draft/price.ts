import type { Found } from './found.ts'
import { type LetterText, sentenceAfter, sentenceBefore } from './letter-text.ts'
import { type Cue, type Reading, reasonsFor, weightOf } from './reading.ts'

export interface DraftPrice {
  /** `495 kr.`, each as a letter writes it: without VAT where the text says it is with. */
  amounts: Found<string>[]
  /** The amount as it was written, where VAT was taken off: `625 kr.`; null where none was. */
  writtenWithVat: string | null
  /** The amounts are with VAT, which does not come off in whole øre. */
  withVat: boolean
  binding: Found<boolean> | null
  /** Who may withdraw free of charge when the venue changes. */
  releaseOnVenueChange: Found<boolean> | null
}

export interface SaidPrice {
  price: DraftPrice | null
  /** Amounts that may be the price, and why they are not written. */
  doubts: Reading<string>[]
  isFree: Found<string> | null
}

interface Amount {
  before: string
  after: string
  labelled: boolean
}

const amount =
  /(?:(?:kr\.?|dkk)\s{0,2})?(?<![\d.,])(\d{1,3}(?:\.\d{3}){1,2}|\d{2,6})(?:,(\d{2}|-))?\s{0,2}(?:kr\b\.?|kroner\b|dkk\b|,-)|(?<!\p{L})(?:kr\.?|dkk)\s{1,2}(\d{1,3}(?:\.\d{3})|\d{2,6})(?![\d.])/giu

const cues: Cue<Amount>[] = [
  { weight: 4, says: 'det står under »Pris«', holds: ({ labelled }) => labelled },
  {
    weight: 3,
    says: 'sætningen handler om prisen',
    holds: ({ before }) =>
      /(?<!\p{L})(?:\p{L}*pris\p{L}*|kost\p{L}*|\p{L}*gebyr\p{L}*|deltagelse|egenbetaling|entré|billet\p{L}*|fee|price|costs?)(?!\p{L})[^!?\n]{0,90}$/iu.test(
        before,
      ),
  },
  { weight: 2, says: 'beløbet er med eller uden moms', holds: ({ after }) => /^[^!?\n]{0,30}moms/i.test(after) },
  {
    weight: 2,
    says: 'det betales for at være med',
    holds: ({ before, after }) =>
      /betal\p{L}*[^!?\n]{0,60}$/iu.test(before) || /^[\s.,]{0,3}(?:pr\.|per) (?:person|deltager)|^[^.!?\n]{0,40}betales/iu.test(after),
  },
  {
    weight: -6,
    says: 'det er, hvad det koster at blive væk',
    holds: ({ before, after }) =>
      /(?:udeblivelse|udebliver|uden afbud|afbud|afmeld\p{L}*|no-show|bliver? væk|framelding|afbestill?\p{L}*)[^!?\n]{0,80}$/iu.test(
        before,
      ) || /^[^.!?\n]{0,60}(?:udebli|ved afbud|no-show)/iu.test(after),
  },
  {
    weight: -6,
    says: 'det er noget andet, der købes eller gives',
    holds: ({ before }) =>
      /(?<!\p{L})(?:tilskud|støtte|budget|honorar|beløb på|bevilling|øl|vand|vin|kaffen?|kage|suppe|sandwich|drikke\p{L}*|bog\p{L}*|parkering|depositum|kontingent|præmie|spar(?:er|e)?|rabat)(?!\p{L})[^!?\n]{0,40}$/iu.test(
        before,
      ),
  },
]

/** What it costs to take part; amounts for anything else are weighed out. */
export function price(text: LetterText): SaidPrice {
  const readings = amountsIn(text)
  const sure = readings.filter(reading => weightOf(reading) >= 3)
  const free = /(?:gratis|ikke noget|uden betaling|free of charge|omkostningsfrit|gratis adgang|fri entré)/iu.exec(text.words)
  const isFree =
    free &&
    /gratis|fri entré|omkostningsfrit|free of charge|kost\p{L}* ikke/iu.test(
      text.words.slice(Math.max(0, free.index - 30), free.index + 30),
    )
      ? { value: free[0], line: text.lineAt(free.index) }
      : null
  const doubts = readings.filter(reading => weightOf(reading) > 0 && weightOf(reading) < 3)
  const amounts = sure.filter(({ value }, index) => sure.findIndex(other => other.value.written === value.written) === index)
  const [first] = amounts
  const asText = (list: Reading<{ written: string; withVat: boolean }>[]) =>
    list.map(reading => ({ ...reading, value: reading.value.written }))
  if (!first) return { price: null, doubts: asText(doubts), isFree }
  const withoutVat = first.value.withVat && amounts.length === 1 ? vatTakenOff(first.value.written) : null
  return {
    doubts: asText(doubts),
    isFree: null,
    price: {
      amounts: withoutVat ? [{ value: withoutVat, line: first.line }] : amounts.map(({ value, line }) => ({ value: value.written, line })),
      writtenWithVat: withoutVat ? first.value.written : null,
      withVat: first.value.withVat && withoutVat === null,
      binding: binding(text),
      releaseOnVenueChange: inText(
        text,
        /(?:lokation|sted|mødested|lokale|venue)[^!?\n]{0,160}(?:afmeld\p{L}*|meld\p{L}* (?:sig|jer|dig)? ?(?:fra|af)|framelde\p{L}*|withdraw)[^!?\n]{0,60}(?:uden|gratis|omkostning|free)/iu,
      ),
    },
  }
}

function amountsIn({ words, lineAt, unitAt }: LetterText): Reading<{ written: string; withVat: boolean }>[] {
  return [...words.matchAll(amount)].map(({ 0: all, 1: typed, 2: øre, 3: behind, index }) => {
    const number = typed ?? behind ?? ''
    const before = sentenceBefore(words, index)
    const after = sentenceAfter(words, index + all.length)
    return {
      value: {
        written: øre && /[1-9]/.test(øre) ? `${number},${øre} kr.` : `${number} kr.`,
        withVat:
          /^[^!?\n]{0,20}\b(?:inkl|incl|med)[a-z]*\.? {0,2}(?:25 ?% )?moms/i.test(after) ||
          /\b(?:inkl|incl)[a-z]*\.? moms[^.!?\n]{0,12}$/i.test(before),
      },
      line: lineAt(index),
      reasons: reasonsFor(cues, { before, after, labelled: unitAt(index)?.label === 'price' }),
    }
  })
}

/**
 * Danish VAT is 25 %: 625 kr. with it are 500 kr. without. Null where it does not come off in whole
 * kroner.
 */
function vatTakenOff(written: string): string | null {
  const kroner = Number(
    written
      .replace(/ kr\.$/, '')
      .replaceAll('.', '')
      .replace(',', '.'),
  )
  const without = kroner / 1.25
  return Number.isInteger(without) ? `${String(without).replace(/\B(?=(?:\d{3})+$)/g, '.')} kr.` : null
}

const binding = (text: LetterText) => inText(text, /(?<!ikke )(?<!uden at være )\b(?:bindende|binding)\b/i)

function inText({ words, lineAt }: LetterText, pattern: RegExp): Found<boolean> | null {
  const match = pattern.exec(words)
  return match && { value: true, line: lineAt(match.index) }
}
