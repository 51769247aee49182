import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const target = new URL('../.build/templates/office.json', import.meta.url)

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** One minified file whose name has a hash of its bytes, so that it may be kept for a year. */
async function compiled(entry: string, name: string, ending: string, type: string) {
  const { outputFiles } = await build({
    entryPoints: [source(entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  })
  const body = outputFiles[0]!.text.trim()
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  return { path: `/konsol/${name}.${hash}.${ending}`, body, type }
}

/** The console's stylesheet and script. */
export const compileOffice = async () => ({
  style: await compiled('css/office/office.css', 'konsol', 'css', 'text/css; charset=utf-8'),
  script: await compiled('script/office.js', 'konsol', 'js', 'text/javascript; charset=utf-8'),
})

if (import.meta.main) {
  await mkdir(new URL('.', target), { recursive: true })
  await writeFile(target, JSON.stringify(await compileOffice()))
}
