import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Letter } from '../functions/letter/letter.ts'
import type { GivenFile } from '../functions/staff/read-campaign.ts'

/**
 * The files of a letter's documents that lie beside it, and no others: what a letter names is never
 * a way to elsewhere.
 */
export function readDocuments(dir: string, { documents }: Pick<Letter, 'documents'>): GivenFile[] {
  const named = new Set(documents.map(({ file }) => file))
  return (
    readdirSync(dir, { withFileTypes: true })
      .filter(entry => entry.isFile())
      // Some disks keep å as two letters.
      .map(({ name }) => ({ name: name.normalize('NFC'), path: join(dir, name) }))
      .filter(({ name }) => named.has(name))
      .map(({ name, path }) => ({ name, bytes: readFileSync(path) }))
  )
}
