import { unreachedWords } from '../../../templates/words/page/unreached.ts'
import type { Person } from '../../audience/person.ts'
import type { Reader } from '../../audience/reader.ts'
import type { Banner } from '../../form/page.tsx'
import type { Language } from '../../values/language.ts'

/**
 * Above every page of somebody no mail is sent to (bounce, complaint): the receipts the page speaks
 * of do not come.
 */
export function unreachedBanner({ suppression }: Pick<Person, 'suppression'>, reader: Reader, language: Language): Banner | undefined {
  if (!suppression || suppression.because === 'optedOut') return undefined
  const words = unreachedWords[language]
  return { what: 'unreached', title: words.title, says: words[suppression.because](reader.maskedEmail) }
}
