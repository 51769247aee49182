import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentFile } from '../functions/documents/findings.ts'
import type { Letter } from '../functions/letter/letter.ts'

/**
 * The files of a letter's documents that lie beside it, and no others: what a letter names is never
 * a way to elsewhere.
 */
export function readDocuments(dir: string, { documents }: Pick<Letter, 'documents'>): DocumentFile[] {
  const there = readdirSync(dir, { withFileTypes: true }).filter(entry => entry.isFile())
  return documents.flatMap(({ id, file }) => {
    // Some disks keep å as two letters.
    const found = there.find(({ name }) => name.normalize('NFC') === file)
    return found ? [{ document: id, name: found.name.normalize('NFC'), bytes: readFileSync(join(dir, found.name)) }] : []
  })
}
