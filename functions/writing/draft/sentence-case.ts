import { isCapitals } from './line-kinds.ts'

/**
 * `MØDE OM KKR'S ARBEJDE` as people write it. Which words keep a capital is seen from the rest of
 * the text, where they stand in the middle of sentences.
 */
export function sentenceCase(title: string, elsewhere: string): string {
  const words = isCapitals(title) ? title.toLowerCase().replace(/\p{L}[\p{L}\d]*/gu, word => asElsewhere(word, elsewhere)) : title
  return words.charAt(0).toLocaleUpperCase('da') + words.slice(1)
}

function asElsewhere(word: string, elsewhere: string): string {
  const found = [...elsewhere.matchAll(new RegExp(String.raw`(?<=[\p{Ll},] )${word}(?!\p{L})`, 'giu'))].map(([written]) => written)
  return found.includes(word) ? word : (found.find(written => written !== word) ?? word)
}
