import { fatesWords } from '../../templates/words/office/fates.ts'
import type { Language } from '../values/language.ts'
import type { Became, Mailed } from './why.ts'

/** What became of one mail, as staff would say it on the telephone. */
export function fateInWords({ became, because }: Pick<Mailed, 'became' | 'because'>, language: Language = 'da'): string {
  const words: Record<Became, string> = fatesWords[language].became
  const says = words[became]
  if (!because) return says
  // What is still to come is said as it stands today.
  if (became === 'planned' || became === 'waiting' || became === 'paused')
    return fatesWords[language].willNot(reasonInWords(because, language))
  return `${says}: ${became === 'leftOut' ? reasonInWords(because, language) : because}`
}

/** Why somebody is not written to. */
export const reasonInWords = (because: string, language: Language = 'da'): string => fatesWords[language].because[because] ?? because
