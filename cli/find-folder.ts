import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'

const hasLetter = (dir: string) => existsSync(join(dir, 'letter.md'))

/**
 * A path as the person meant it who typed it: npm runs a script in the package's folder, wherever
 * they stand.
 */
export const fromWhereTheyStand = (path: string): string =>
  resolve(process.env.npm_lifecycle_event === 'indbyd' ? (process.env.INIT_CWD ?? '') : '', path)

/** As short as it can be said here. */
export const asSeenFromHere = (path: string): string => {
  const short = relative(process.cwd(), path)
  return short.startsWith('..') ? path : short || '.'
}

/**
 * The campaign's folder somebody means by its path, by the letter in it, or by the campaign's id. A
 * path counts from where the person stands, also when npm runs the command somewhere else. What
 * cannot be found is given back as it was typed.
 */
export function folderMeant(word: string): string {
  const typed = basename(word) === 'letter.md' ? dirname(word) : word
  const candidates = [resolve(typed), fromWhereTheyStand(typed), ...lettersAround().filter(dir => basename(dir) === typed)]
  const found = candidates.find(hasLetter)
  return found === undefined || found === resolve(typed) ? typed : asSeenFromHere(found)
}

/** Folders with a letter here, and in the folders here. */
function lettersAround(): string[] {
  const here = foldersIn(process.cwd())
  return [...here, ...here.flatMap(foldersIn)].filter(hasLetter)
}

/** None where one may not look, or where the folder is gone since it was seen: a shared /tmp. */
const foldersIn = (dir: string): string[] =>
  entriesIn(dir)
    .filter(entry => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map(entry => join(dir, entry.name))

function entriesIn(dir: string): Dirent[] {
  try {
    return readdirSync(dir, { withFileTypes: true })
  } catch {
    return []
  }
}

/** Why there is no letter at a path, and where there are some. */
export function noLetterAt(dir: string): string {
  const there = existsSync(dir) && statSync(dir).isDirectory()
  const around = lettersAround().map(found => relative(process.cwd(), found))
  const advice = around.length > 0 ? ` Der ligger breve i ${around.slice(0, 5).join(', ')}.` : ' Begynd et nyt med: indbyd new MAPPE.'
  const misnamed = there && entriesIn(dir).find(({ name }) => /^(?:letter|brev)\b.*\.(?:md|markdown|txt)$/i.test(name))?.name
  if (misnamed) return `I mappen ${dir} ligger ${misnamed}. Brevets fil skal hedde letter.md: Giv den det navn.`
  return there
    ? `Mappen ${dir} har intet brev (letter.md).${advice}`
    : `Der er ingen mappe, der hedder ${dir}, i ${process.cwd()}.${advice}`
}
