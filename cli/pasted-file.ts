import { existsSync, readFileSync, statSync } from 'node:fs'
import { readText } from '../functions/audience/file/text.ts'
import { fromWhereTheyStand } from './find-folder.ts'
import { WrongUse } from './outcome.ts'

/** The text of a file somebody pasted a letter into; `-` reads what is piped in. @throws WrongUse */
export function readPasted(typed: string): string {
  const file = typed === '-' || existsSync(typed) ? typed : fromWhereTheyStand(typed)
  if (file !== '-' && !existsSync(file)) throw new WrongUse(`Filen ${file} findes ikke.`)
  if (file !== '-' && statSync(file).isDirectory()) throw new WrongUse(`${file} er en mappe. Angiv filen med teksten.`)
  const bytes = readFileSync(file === '-' ? 0 : file)
  const kind = kinds.find(({ opening }) => bytes.toString('latin1', 0, 8).startsWith(opening))
  if (kind) throw new WrongUse(`${file} er ${kind.name}. Åbn den, kopiér teksten, og gem den i en tekstfil (.txt eller .md).`)
  const read = readText(bytes)
  if (!read.ok) throw new WrongUse(`${file} kan ikke læses som tekst. Gem den som en tekstfil i UTF-8.`)
  return read.text
}

const kinds = [
  { opening: '%PDF', name: 'en PDF' },
  { opening: 'PK\u0003\u0004', name: 'et dokument fra Word eller PowerPoint' },
  { opening: '\u00d0\u00cf\u0011\u00e0', name: 'et gammelt dokument fra Word eller PowerPoint' },
  { opening: '{\\rtf', name: 'et RTF-dokument' },
]
