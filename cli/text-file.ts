import { existsSync, readFileSync } from 'node:fs'
import { readText } from '../functions/audience/file/text.ts'

/**
 * A file's text, whichever way it was saved; else what is wrong with it, as a sentence goes on
 * after the file's name.
 */
export function textIn(bytes: Buffer): { text: string } | { says: string; line: number } {
  const kind = kinds.find(({ opening }) => bytes.toString('latin1', 0, 8).startsWith(opening))
  if (kind) return { says: `er ${kind.name}. Åbn den, kopiér teksten, og gem den i en tekstfil (.txt eller .md).`, line: 1 }
  const read = readText(bytes)
  return read.ok ? { text: read.text } : { says: 'kan ikke læses som tekst. Gem den som en tekstfil i UTF-8.', line: read.row }
}

const kinds = [
  { opening: '%PDF', name: 'en PDF' },
  { opening: 'PK\u0003\u0004', name: 'et dokument fra Word eller PowerPoint' },
  { opening: '\u00d0\u00cf\u0011\u00e0', name: 'et gammelt dokument fra Word eller PowerPoint' },
  { opening: '{\\rtf', name: 'et RTF-dokument' },
]

/**
 * What lies at a path: nothing, something nobody can read (a folder, a file without the right to
 * it), or bytes.
 */
export function bytesAt(path: string): Buffer | 'nothing' | 'unreadable' {
  if (!existsSync(path)) return 'nothing'
  try {
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^(?:EISDIR|EACCES|EPERM|EBUSY)$/.test(String(error.code))) return 'unreadable'
    throw error
  }
}
