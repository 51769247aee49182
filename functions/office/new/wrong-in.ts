import { newLetterWords } from '../../../templates/words/office/new.ts'
import type { Language } from '../../values/language.ts'
import type { TypedNewLetter, WrongNewLetter } from './new-letter-page.tsx'

/** What is missing of a form that begins a letter, if anything. */
export function wrongIn({ from, text, copyOf }: TypedNewLetter, language: Language): WrongNewLetter | undefined {
  const words = newLetterWords[language]
  if (!from) return { at: 'from', says: words.fromMissing }
  if (from === 'text' && text.trim() === '') return { at: 'text', says: words.textMissing }
  if (from === 'text' && Buffer.byteLength(text) > 200_000) return { at: 'text', says: words.textTooLong }
  if (from === 'copy' && copyOf === '') return { at: 'copyOf', says: words.copyMissing }
  return undefined
}
