import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Script } from './script.ts'

/**
 * A copy of a campaign's folder, by the same name, as it was when the letter was launched: without
 * the files that come later, and with what `letter.md` said then.
 * @throws when `letter.md` does not say what is to be taken back
 */
export async function folderAsLaunched(folder: string, { late, edits }: Pick<Script, 'late' | 'edits'>) {
  const room = await mkdtemp(join(tmpdir(), 'demo-'))
  const copy = join(room, basename(folder))
  await cp(folder, copy, { recursive: true, filter: source => !late.includes(basename(source)) })
  const letter = join(copy, 'letter.md')
  await writeFile(letter, edits.reduce(takenBack, await readFile(letter, 'utf8')))
  return { folder: copy, [Symbol.asyncDispose]: () => rm(room, { recursive: true }) }
}

function takenBack(text: string, { was, now }: Script['edits'][number]): string {
  if (!text.includes(now)) throw new Error(`letter.md does not say »${now}«, which demo.yaml has as an edit of it`)
  return text.replace(now, () => was)
}
