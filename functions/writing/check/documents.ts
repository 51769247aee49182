import { blocker, warning } from '../../letter/finding.ts'
import type { Letter, LetterDocument } from '../../letter/letter.ts'
import { nearestWord } from '../../values/nearest-word.ts'
import type { Problem } from '../../values/problem.ts'

/** What lies in the letter's folder: name → bytes. */
export type FilesThere = Map<string, number>

/**
 * The letter names a file, and the file is not there. The invitation goes out at once, so its
 * documents must lie ready; for the programme's there is time, and staff are warned.
 */
export const documentsLieInTheFolder = ({ documents, lines }: Pick<Letter, 'documents' | 'lines'>, there: FilesThere): Problem[] =>
  documents.flatMap((document, index) => {
    const says = whatIsWrong(document, there)
    const say = document.with.includes('invitation') ? blocker : warning
    return says === null ? [] : [say(lines[`documents.${index}.file`] ?? lines[`documents.${index}`] ?? 1, 'DOCUMENT-MISSING', says)]
  })

function whatIsWrong({ file }: LetterDocument, there: FilesThere): string | null {
  if (file === null) return null
  if (/[\\/]/.test(file)) return `Filen ${file} skal ligge i samme mappe som brevet. Flyt den derhen, og skriv kun filens navn.`
  const bytes = there.get(file)
  if (bytes === undefined) {
    const meant = nearestWord(file, [...there.keys()])
    return `Der er ingen fil i mappen, der hedder ${file}.${meant ? ` Mente du ${meant}?` : ' Læg den der, eller slet »file«, til den er skrevet.'}`
  }
  return bytes === 0 ? `Filen ${file} er tom. Læg den rigtige i mappen.` : null
}
