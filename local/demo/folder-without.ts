import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** A copy of a campaign's folder, by the same name, without the files that come later. */
export async function folderWithout(folder: string, late: string[]) {
  const room = await mkdtemp(join(tmpdir(), 'demo-'))
  const copy = join(room, basename(folder))
  await cp(folder, copy, { recursive: true, filter: source => !late.includes(basename(source)) })
  return { folder: copy, [Symbol.asyncDispose]: () => rm(room, { recursive: true }) }
}
