import { existsSync, readFileSync, statSync } from 'node:fs'
import { fromWhereTheyStand } from './find-folder.ts'
import { WrongUse } from './outcome.ts'
import { textIn } from './text-file.ts'

/** In bytes, some hundred pages: more is no letter, and reading stays quick whatever the text. */
export const longestPasted = 200_000

/**
 * The text of a file somebody wrote or pasted something into; `-` reads what is piped in. @throws
 * WrongUse
 */
export function readPasted(typed: string): string {
  const file = typed === '-' || existsSync(typed) ? typed : fromWhereTheyStand(typed)
  if (file !== '-' && !existsSync(file)) throw new WrongUse(`Filen ${file} findes ikke.`)
  if (file !== '-' && statSync(file).isDirectory()) throw new WrongUse(`${file} er en mappe. Angiv filen med teksten.`)
  const bytes = readFileSync(file === '-' ? 0 : file)
  const read = textIn(bytes)
  if ('says' in read) throw new WrongUse(`${file} ${read.says}`)
  return read.text
}
