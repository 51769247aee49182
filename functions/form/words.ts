import { da, type PageWords } from '../../templates/words/page.da.ts'
import { en } from '../../templates/words/page.en.ts'
import type { Language } from '../values/language.ts'

export type { PageWords }

/** Everything the pages say for themselves; what a letter says is its author's. */
export const wordsFor = (language: Language): PageWords => (language === 'en' ? en : da)
