import type { Flow } from './flow.ts'
import type { Found } from './found.ts'

export interface DraftPrice {
  /** `495 kr.`, each as it is written. */
  amounts: Found<string>[]
  /** The amounts are with VAT; a letter's fields are without. */
  withVat: boolean
  binding: Found<boolean> | null
  /** Who may withdraw free of charge when the venue changes. */
  releaseOnVenueChange: Found<boolean> | null
}

const amount = /(?:(?:kr\.?|dkk)\s*)?(?<![\d.,])(\d{1,3}(?:\.\d{3})+|\d{2,6})(?:,(\d{2}|-))?\s*(?:kr\b\.?|kroner\b|dkk\b|,-)/giu
const isPrice = /(?:pris\p{L}*|kost\p{L}*|gebyr\p{L}*|betal\p{L}*|deltagelse|egenbetaling|fee|price|costs?)[^!?\n]{0,90}$/iu

/** Null where the letter does not speak of money. */
export function price({ words, lineAt }: Flow): DraftPrice | null {
  const found = [...words.matchAll(amount)].filter(({ index }) => isPrice.test(words.slice(Math.max(0, index - 110), index)))
  const written = found.map(({ 1: kroner = '', 2: øre, index }) => ({
    value: øre && /[1-9]/.test(øre) ? `${kroner},${øre} kr.` : `${kroner} kr.`,
    line: lineAt(index),
  }))
  const amounts = written.filter(({ value }, index) => written.findIndex(other => other.value === value) === index)
  const [first] = found
  if (!first) return null
  return {
    amounts,
    withVat: /^[^!?\n]{0,40}\b(?:inkl|incl)/i.test(words.slice(first.index + first[0].length)),
    binding: sentence(/(?<!ikke )\b(?:bindende|binding)\b/i),
    releaseOnVenueChange: sentence(
      /(?:lokation|sted|mødested|lokale|venue)[^!?\n]{0,160}(?:afmeld\p{L}*|meld\p{L}* (?:sig|jer|dig)? ?(?:fra|af)|framelde\p{L}*|withdraw)[^!?\n]{0,60}(?:uden|gratis|omkostning|free)/iu,
    ),
  }
  function sentence(pattern: RegExp): Found<boolean> | null {
    const match = pattern.exec(words)
    return match && { value: true, line: lineAt(match.index) }
  }
}
