import { rehearsalWords } from '../../../templates/words/office/rehearsal.ts'
import { changedParts, fingerprintFrom } from '../../rehearsing/fingerprint.ts'
import type { Language } from '../../values/language.ts'

/** *brevet og listen*: what is no longer as it was. Empty where nothing is. */
export function whatChanged(before: string, now: string, language: Language): string {
  const words = rehearsalWords[language]
  const [was, is] = [fingerprintFrom(before), fingerprintFrom(now)]
  const changed = was && is ? changedParts(was, is) : []
  return new Intl.ListFormat(language).format(changed.map(part => words.parts[part]))
}

/** *Siden er brevet og listen ændret.* Nothing where nothing is. */
export function changesSince({ fingerprint }: { fingerprint: string }, now: string, language: Language): string {
  const parts = whatChanged(fingerprint, now, language)
  return parts === '' ? '' : rehearsalWords[language].changedSince(parts)
}
