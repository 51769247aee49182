import { existsSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { type CampaignId, isCampaignId } from '../functions/values/ids.ts'
import { asSlug } from '../functions/values/slug.ts'
import { folderMeant } from './find-folder.ts'
import { WrongUse } from './outcome.ts'

/** The campaign meant by an id, or by the path of its folder. @throws WrongUse */
export function campaignIn(word: string): CampaignId {
  const dir = folderMeant(word)
  const letter = join(dir, 'letter.md')
  const id = existsSync(letter) ? (ownId(readFileSync(letter, 'utf8')) ?? asSlug(basename(resolve(dir)))) : basename(word)
  if (!isCampaignId(id))
    throw new WrongUse(`»${word}« er ikke navnet på et arrangement. Det er mappens navn: små bogstaver, tal og bindestreger.`)
  return id
}

/**
 * The id a letter names itself, without reading the rest of it: a letter with a fault still has
 * one.
 */
const ownId = (letter: string): string | undefined => /^id:\s*["']?([\w-]+)/m.exec(letter.split(/^---\s*$/m)[1] ?? '')?.[1]
