import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Plugin, PluginBuild } from 'esbuild'
import { inCheckout } from './checkout.ts'

/** What a file of words is about: `templates/words/FOLDER/SUBJECT.ts`. */
interface Subject {
  folder: Folder
  subject: string
}
type Folder = 'page' | 'office'

const pathOfWords = /\/words\/(?<folder>page|office)\/(?<subject>[\w-]+)\.ts$/
const subjectOf = (path: string) => pathOfWords.exec(path)?.groups as unknown as Subject

/** What the page says that most people open first: the invitation. */
const firstPages = new Set(['contact', 'every-page', 'facts', 'foot', 'letter', 'participant', 'slip'])

/** The console's doors bring each the Danish words of their own pages. */
const isFirst = ({ folder, subject }: Subject): boolean => folder === 'office' || firstPages.has(subject)

const besideOf = (folder: Folder, language: Language): string => `./${folder === 'page' ? 'words' : 'office-words'}.${language}.js`
type Language = 'da' | 'en'

/**
 * Lazy loading of words: those in English, and in Danish those of pages that few open, lie in
 * files of their own beside the door, which Node reads when the first such word is asked for. A
 * cold start need not parse them. So do pages and files that a door imports only where
 * somebody asks for them (dynamic import).
 */
export const readWhenAsked: Plugin = {
  name: 'read-when-asked',
  setup(build) {
    const { outfile = '', outdir = dirname(outfile) } = build.initialOptions
    const asked = new Set<Folder>()
    const later = new Set<string>()
    build.onResolve({ filter: pathOfWords }, ({ path, resolveDir }) => {
      asked.add(subjectOf(path).folder)
      return { path: resolve(resolveDir, path), namespace: 'words' }
    })
    build.onLoad({ filter: /()/, namespace: 'words' }, async ({ path }) => ({
      contents: doorsOwn(subjectOf(path), await readFile(path, 'utf8')),
      loader: 'ts',
      resolveDir: dirname(path),
    }))
    build.onResolve({ filter: /^words-in:/ }, ({ path }) => ({ path: path.replace('words-in:', ''), namespace: 'words-in' }))
    build.onLoad({ filter: /()/, namespace: 'words-in' }, ({ path }) => ({ contents: wordsIn(path) }))
    build.onResolve({ filter: /^\.\/(office-)?words\.(da|en)\.js$/ }, ({ path }) => ({ path, external: true }))
    build.onResolve({ filter: /^\.\.?\// }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import' || !resolveDir.startsWith(inCheckout('functions'))) return null
      const file = resolve(resolveDir, path)
      later.add(file)
      return { path: nameBeside(file), external: true }
    })
    build.onEnd(async () => {
      const { esbuild, initialOptions } = build
      for (const file of later)
        await esbuild.build({ ...initialOptions, entryPoints: [file], outdir: undefined, outfile: join(outdir, nameBeside(file)) })
      for (const folder of asked)
        for (const language of ['da', 'en'] as const) await bundleBeside(build, folder, language, join(outdir, besideOf(folder, language)))
    })
  },
}

/** `./about-privacy-page.js` */
const nameBeside = (file: string): string => `./${basename(dirname(file))}-${basename(file).replace(/\.tsx?$/, '')}.js`

/** A subject as the door has it: what is not its own is asked for from beside it. */
function doorsOwn(of: Subject, source: string): string {
  const [danish, english] = inTwo(source)
  const exported = /^export const .*$/m.exec(english)?.[0]
  if (!danish || !exported) throw new Error(`the words of ${of.subject} are not Danish, then English, then both exported`)
  const beside = (language: Language) => `import { ${language}Beside } from 'words-in:${besideOf(of.folder, language)}'`
  const from = (language: Language) => `const ${language} = /* @__PURE__ */ ${language}Beside('${of.subject}')`
  return [beside('da'), beside('en'), isFirst(of) ? danish : from('da'), from('en'), exported].join('\n')
}

const inTwo = (source: string): [danish: string, english: string] => {
  const [danish = '', english = ''] = source.split(/^(?=const en\b)/m)
  return [danish, english]
}

const wordsIn = (file: string): string => `
export const ${file.includes('.da.') ? 'da' : 'en'}Beside = subject => new Proxy({}, { get: (_, name) => require('${file}')[subject][name] })
`

async function bundleBeside({ esbuild, initialOptions }: PluginBuild, folder: Folder, language: Language, outfile: string) {
  const lies = inCheckout(`templates/words/${folder}`)
  const theirs = readdirSync(lies)
    .map(file => basename(file, '.ts'))
    .filter(subject => language === 'en' || !isFirst({ folder, subject }))
  if (theirs.length === 0) return
  const imports = theirs.map((subject, index) => `import * as s${index} from './${subject}.ts'`)
  const exports = theirs.map(
    (subject, index) => `export const w${index} = Object.values(s${index})[0].${language}\nexport { w${index} as '${subject}' }`,
  )
  await esbuild.build({
    ...initialOptions,
    plugins: [onlyIn(language)],
    entryPoints: undefined,
    outdir: undefined,
    stdin: { contents: [...imports, ...exports].join('\n'), resolveDir: lies, loader: 'ts' },
    outfile,
  } as Parameters<typeof esbuild.build>[0])
}

/** Each file of words without its other language. */
const onlyIn = (language: Language): Plugin => ({
  name: 'only-in-one-language',
  setup(build) {
    build.onLoad({ filter: pathOfWords }, async ({ path }) => {
      const [danish, english] = inTwo(await readFile(path, 'utf8'))
      const imports = danish.match(/^import .*$/gm)?.join('\n') ?? ''
      const [said = ''] = language === 'da' ? [danish] : english.split(/^export /m)
      const own = language === 'da' ? said : `${imports}\n${said.replace('satisfies typeof da', '')}`
      return { contents: `${own}\nexport const words = { ${language} }`, loader: 'ts' }
    })
  },
})
