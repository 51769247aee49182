import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Stylesheet } from '../functions/form/stylesheet.ts'

const source = fileURLToPath(new URL('css/page.css', import.meta.url))
const target = new URL('../.build/templates/styles.json', import.meta.url)

/**
 * The recipients' stylesheet in one minified piece, with the hash by which a page's content
 * security policy admits it.
 */
export async function compileStyles(): Promise<Stylesheet> {
  const { outputFiles } = await build({ entryPoints: [source], bundle: true, minify: true, write: false, logLevel: 'silent' })
  // esbuild leaves the space before a custom property's value, for it could be part of it. Ours are
  // colours and lengths.
  const css = outputFiles[0]!.text.trim().replace(/(--[\w-]+): /g, '$1:')
  return { css, sha256: createHash('sha256').update(css).digest('base64') }
}

if (import.meta.main) {
  await mkdir(new URL('.', target), { recursive: true })
  await writeFile(target, JSON.stringify(await compileStyles()))
}
