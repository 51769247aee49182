import { existsSync, readdirSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import type { Problem } from '../functions/values/problem.ts'
import { fromWhereTheyStand } from './find-folder.ts'
import { WrongUse } from './outcome.ts'

/**
 * Writes a file, or several.
 * @param to as it was typed
 * @throws WrongUse where that cannot be done
 */
export function writing(to: string, write: () => void): void {
  try {
    write()
  } catch (cause) {
    throw new WrongUse(`${to} kan ikke skrives. Findes mappen, og må du skrive i den?`, { cause })
  }
}

/**
 * A name of an export's own, where nobody gave one: `person`, and where that stands `person-2`, for
 * nothing is written over that was not named. A file named with `--to` is replaced.
 */
export function freeName(name: string, nth = 1): string {
  const ending = extname(name)
  const candidate = nth === 1 ? name : `${name.slice(0, name.length - ending.length)}-${nth}${ending}`
  return existsSync(fromWhereTheyStand(candidate)) ? freeName(name, nth + 1) : candidate
}

/** A folder with something in it: what is written there would lie among what was there before. */
export function occupied(to: string): Problem[] {
  const folder = fromWhereTheyStand(to)
  if (!existsSync(folder) || !statSync(folder).isDirectory() || readdirSync(folder).length === 0) return []
  return [
    {
      at: to,
      code: 'EXISTS',
      level: 'blocker',
      says: 'Der ligger noget i mappen i forvejen, og det bliver ikke overskrevet. Vælg en anden mappe.',
    },
  ]
}
