import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** What a page names, and what it says apart from that: most doors never serve the files. */
const [names, bodies] = ['office', 'office-bodies'].map(name => new URL(`../.build/templates/${name}.json`, import.meta.url)) as [URL, URL]

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

const nameOf = ({ path, type }: Awaited<ReturnType<typeof compiled>>) => ({ path, type })

if (import.meta.main) {
  const { style, script } = await compileOffice()
  await mkdir(new URL('.', names), { recursive: true })
  await writeFile(names, JSON.stringify({ style: nameOf(style), script: nameOf(script) }))
  await writeFile(bodies, JSON.stringify({ style: style.body, script: script.body }))
}
