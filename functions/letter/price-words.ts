import { type PriceWords, priceDa } from '../../templates/words/price.da.ts'
import { priceEn } from '../../templates/words/price.en.ts'
import type { Language } from '../values/language.ts'

const byLanguage: Record<Language, PriceWords> = { da: priceDa, en: priceEn }

export const priceWords = (language: Language): PriceWords => byLanguage[language]
