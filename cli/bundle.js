import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// The command line as one file of JavaScript, made at first use and again when anything that is in
// it has changed: reading 300 files of TypeScript took three quarters of a call.

const root = fileURLToPath(new URL('../', import.meta.url))
const dir = `${root}.build/cli/`
const record = `${dir}bundle.json`

/** The path of a bundle of exactly the sources that lie here. */
export async function bundle() {
  const known = readRecord()
  return known && fingerprint(known.inputs) === known.fingerprint ? dir + known.file : make()
}

/** @returns {{ file: string, inputs: string[], fingerprint: string } | null} */
function readRecord() {
  try {
    const known = JSON.parse(readFileSync(record, 'utf8'))
    statSync(dir + known.file)
    return known
  } catch {
    return null
  }
}

/** A file that is not there counts too: the mail templates, where they are not compiled yet. */
function fingerprint(inputs) {
  const hash = createHash('sha256').update(process.version)
  for (const input of inputs) hash.update(`\0${input}\0`).update(contentOf(input))
  return hash.digest('hex')
}

function contentOf(input) {
  try {
    return readFileSync(root + input)
  } catch {
    return 'absent'
  }
}

/** Packages change only with the lock file. */
const alwaysLookedAt = ['cli/bundle.js', 'package-lock.json']

async function make() {
  const { build } = await import('esbuild')
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['cli/indbyd.ts'],
    outfile: `${dir}indbyd.js`,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    mainFields: ['module', 'main'],
    minifySyntax: true,
    // Only a stage on AWS asks for them, and esbuild itself is only needed here.
    external: ['@aws-sdk/*', '@smithy/*'],
    banner: { js: "import { createRequire as requireFrom } from 'node:module'\nconst require = requireFrom(import.meta.url)" },
    plugins: [templatesMayBeMissing],
    metafile: true,
    write: false,
    logLevel: 'warning',
  })
  const ours = Object.keys(metafile.inputs).filter(input => !input.includes('node_modules/'))
  const inputs = [...alwaysLookedAt, ...ours.map(input => input.replace(/^missing:/, ''))].sort()
  const made = { inputs, fingerprint: fingerprint(inputs), file: '' }
  made.file = `indbyd-${made.fingerprint.slice(0, 16)}.js`
  mkdirSync(dir, { recursive: true })
  put(made.file, outputFiles[0].text)
  put('bundle.json', JSON.stringify(made))
  forgetOld(made.file)
  return dir + made.file
}

/** Whole or not at all: several may make it at once. */
function put(file, text) {
  const unfinished = `${dir}${file}.${process.pid}`
  writeFileSync(unfinished, text)
  renameSync(unfinished, dir + file)
}

/** Somebody may be about to read one that was right a moment ago. */
function forgetOld(current) {
  const yesterday = Date.now() - 24 * 3_600_000
  // One that somebody is making has its name no longer, once it is whole.
  for (const file of readdirSync(dir))
    if (file.startsWith('indbyd-') && file !== current && statSync(dir + file, { throwIfNoEntry: false })?.mtimeMs < yesterday)
      rmSync(dir + file, { force: true })
}

/** `preview` alone needs the templates, and says what to do where they are not compiled. */
const templatesMayBeMissing = {
  name: 'templates-may-be-missing',
  setup(build) {
    build.onResolve({ filter: /\.build\/templates\/\w+\.json$/ }, ({ path }) => {
      const file = path.slice(path.indexOf('.build/'))
      return contentOf(file) === 'absent' ? { path: file, namespace: 'missing' } : { path: root + file }
    })
    build.onLoad({ filter: /()/, namespace: 'missing' }, ({ path }) => ({
      contents: `throw new Error(${JSON.stringify(`${path} is not there`)})`,
    }))
  },
}
