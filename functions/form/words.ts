import type { Language } from '../values/language.ts'

/**
 * What the pages say for themselves stands in `templates/words/page/`, a file a subject with both
 * languages beside each other; what a letter says is its author's.
 */
export interface InBothLanguages<Said> {
  da: Said
  en: NoInfer<Said>
}

/**
 * The language of the page that is being made. Making a page is one synchronous call, so a variable
 * is enough; the context of `hono/jsx` would bring 17 kB of what browsers need.
 */
let ofThisPage: Language = 'da'

/** A page says once which language it is in, and everything on it asks for it here. */
export function madeIn<Made>(language: Language, make: () => Made): Made {
  const before = ofThisPage
  ofThisPage = language
  try {
    return make()
  } finally {
    ofThisPage = before
  }
}

export const pageLanguage = (): Language => ofThisPage

export const inPageLanguage = <Said>(words: InBothLanguages<Said>): Said => words[ofThisPage]
