import { blocker } from '../letter/finding.ts'
import type { Letter } from '../letter/letter.ts'
import type { Problem } from '../values/problem.ts'
import { wrongFile } from './pdf.ts'
import { wrongFileSays } from './wrong-file-words.ts'

/** A file that is to be one of a letter's documents. */
export interface DocumentFile {
  /** The document's id in the letter. */
  document: string
  /** Without its folder. */
  name: string
  bytes: Uint8Array
}

/**
 * What is wrong with the files of a letter's documents, and which of them nobody can send. A file
 * that is not there is the letter check's.
 * @param kept those that were added beforehand, by their ids: they were looked at then
 */
export const documentFindings = (
  { documents, lines }: Pick<Letter, 'documents' | 'lines'>,
  files: readonly DocumentFile[],
  kept: readonly string[] = [],
): Problem[] =>
  documents.flatMap((document, index) => {
    const { id, title, file: named, with: goesWith } = document
    if (kept.includes(id)) return []
    const line = lines[`documents.${index}`] ?? lines.documents ?? 1
    const file = files.find(given => given.document === id)
    if (!file) return named === null && goesWith.includes('invitation') ? [blocker(line, 'DOCUMENT-MISSING', noFile(title))] : []
    const because = wrongFile(file.bytes, document)
    return because ? [blocker(line, wrongFileSays[because].code, wrongFileSays[because].says(file.name, file.bytes.length))] : []
  })

const noFile = (title: string) => `»${title}« skal med invitationen, men har ingen fil. Læg den i mappen, og skriv dens navn efter »file:«.`
