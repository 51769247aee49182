import { statSync } from 'node:fs'
import { mkdtempDisposable } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleDoor } from '../infra/bundling/bundle-door.ts'
import { belongsElsewhere, ceilings, staffCeilings } from '../infra/bundling/ceilings.ts'
import { atMost, type Chapter, type Measured } from './budget.ts'

/**
 * The doors somebody waits for, and the one that mails everybody: what a cold start parses is no
 * larger than may be, and has nothing in it that belongs elsewhere.
 */
export async function bundleBudgets(): Promise<Chapter> {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'indbyd-bundles-'))
  const sizeOf = (door: string, file = 'index.js') => statSync(join(folder.path, door, file)).size
  const lines: Measured[] = []
  for (const [door, limit] of Object.entries({ ...ceilings, ...staffCeilings })) {
    const modules = Object.keys((await bundleDoor(door, join(folder.path, door))).inputs)
    lines.push(atMost(`${door}: bytes, minified`, sizeOf(door), limit))
    if (door in ceilings)
      lines.push(atMost(`${door}: modules that belong elsewhere`, modules.filter(path => belongsElsewhere.test(`/${path}`)).length, 0))
  }
  const english = (door: string, file: string) => sizeOf(door, file).toLocaleString('en')
  return {
    heading: 'Bundles',
    lines,
    notes: [
      `a cold start parses only what is judged here; the first page in English reads ${english('site', 'words.en.js')} bytes more, and of staff ${english('console', 'office-words.en.js')}`,
    ],
  }
}
