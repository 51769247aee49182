import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const kept = join(root, '.build', 'synthesised')

/** All that decides what is deployed. */
const sources = ['functions/**/*.*', 'infra/**/*.*', 'templates/**/*.*', 'cdk.json', 'tsconfig.json', 'package-lock.json']

/**
 * The folder with the templates and bundles of the code as it is now: synthesised in some five
 * seconds when it has changed, else as it was.
 */
export async function synthesised(): Promise<string> {
  const folder = join(kept, fingerprint())
  if (existsSync(folder)) return folder
  // CDK takes a second to load: only when it is needed.
  const { synthesise } = await import('./synthesise.ts')
  const unfinished = `${folder}.${process.pid}`
  synthesise(unfinished)
  // In a Lambda nothing lies above the bundle; here the checkout says that all JavaScript below it
  // is ESM.
  writeFileSync(join(unfinished, 'package.json'), '{}')
  forgetOld()
  try {
    renameSync(unfinished, folder)
  } catch (cause) {
    // Somebody else was as quick and wrote the same.
    rmSync(unfinished, { recursive: true })
    if (!existsSync(folder)) throw cause
  }
  return folder
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const path of globSync(sources, { cwd: root }).toSorted()) hash.update(`\0${path}\0`).update(readFileSync(join(root, path)))
  return hash.digest('hex').slice(0, 16)
}

/** A house that runs needs its bundles for every new process: only yesterday's go. */
function forgetOld(): void {
  mkdirSync(kept, { recursive: true })
  const yesterday = Date.now() - 24 * 3600 * 1000
  for (const name of readdirSync(kept)) {
    // What another house is writing has its name no longer, once it is whole.
    const written = statSync(join(kept, name), { throwIfNoEntry: false })
    if (written && written.mtimeMs < yesterday) rmSync(join(kept, name), { recursive: true, force: true })
  }
}
