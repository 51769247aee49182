import type { Language } from '../../values/language.ts'

const frequent: Record<Language, RegExp> = {
  da: /(?<!\p{L})(?:og|det|den|til|på|som|for|med|er|af|vi|jer|kl)(?!\p{L})/giu,
  en: /\b(?:and|the|of|to|in|for|with|is|you|we|on|at)\b/gi,
}

/** The language whose small words a text uses more often. */
export const languageOf = (words: string): Language =>
  [...words.matchAll(frequent.en)].length > [...words.matchAll(frequent.da)].length ? 'en' : 'da'
