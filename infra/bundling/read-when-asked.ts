import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Plugin } from 'esbuild'
import { inCheckout } from './checkout.ts'

const folder = inCheckout('templates/words/page')
const subjects = readdirSync(folder).map(file => basename(file, '.ts'))

/** What the page says that most people open first: the invitation. */
const firstPages = new Set(['contact', 'every-page', 'facts', 'foot', 'letter', 'participant', 'slip'])

const beside = { da: './words.da.js', en: './words.en.js' } as const
type Language = keyof typeof beside

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
    let asked = false
    const later = new Set<string>()
    build.onResolve({ filter: /\/words\/page\/[\w-]+\.ts$/ }, ({ path, resolveDir }) => {
      asked = true
      return { path: resolve(resolveDir, path), namespace: 'words' }
    })
    build.onLoad({ filter: /()/, namespace: 'words' }, async ({ path }) => ({
      contents: doorsOwn(basename(path, '.ts'), await readFile(path, 'utf8')),
      loader: 'ts',
      resolveDir: dirname(path),
    }))
    build.onResolve({ filter: /^words-beside$/ }, ({ path }) => ({ path, namespace: 'words-beside' }))
    build.onLoad({ filter: /()/, namespace: 'words-beside' }, () => ({ contents: wordsBeside }))
    build.onResolve({ filter: /^\.\/words\.(da|en)\.js$/ }, ({ path }) => ({ path, external: true }))
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
      if (asked) await Promise.all((['da', 'en'] as const).map(language => bundleBeside(build, language, join(outdir, beside[language]))))
    })
  },
}

/** `./about-privacy-page.js` */
const nameBeside = (file: string): string => `./${basename(dirname(file))}-${basename(file).replace(/\.tsx?$/, '')}.js`

/** A subject as the door has it: what is not its own is asked for from beside it. */
function doorsOwn(subject: string, source: string): string {
  const [danish, english] = source.split(/^(?=const en = )/m)
  const exported = /^export const .*$/m.exec(english ?? '')?.[0]
  if (!danish || !exported) throw new Error(`the words of ${subject} are not Danish, then English, then both exported`)
  const from = (language: Language) => `const ${language} = /* @__PURE__ */ from${language === 'da' ? 'Danish' : 'English'}('${subject}')`
  const isFirst = firstPages.has(subject)
  return [`import { fromDanish, fromEnglish } from 'words-beside'`, isFirst ? danish : from('da'), from('en'), exported].join('\n')
}

const wordsBeside = `
const lazily = (read, subject) => new Proxy({}, { get: (_, name) => read()[subject][name] })
export const fromDanish = subject => lazily(() => require('${beside.da}'), subject)
export const fromEnglish = subject => lazily(() => require('${beside.en}'), subject)
`

async function bundleBeside({ esbuild, initialOptions }: Parameters<Plugin['setup']>[0], language: Language, outfile: string) {
  const theirs = language === 'en' ? subjects : subjects.filter(subject => !firstPages.has(subject))
  const imports = theirs.map((subject, index) => `import * as s${index} from './${subject}.ts'`)
  const exports = theirs.map(
    (subject, index) => `export const w${index} = Object.values(s${index})[0].${language}\nexport { w${index} as '${subject}' }`,
  )
  await esbuild.build({
    ...initialOptions,
    plugins: [onlyIn(language)],
    entryPoints: undefined,
    outdir: undefined,
    stdin: { contents: [...imports, ...exports].join('\n'), resolveDir: folder, loader: 'ts' },
    outfile,
  } as Parameters<typeof esbuild.build>[0])
}

/** Each file of words without its other language. */
const onlyIn = (language: Language): Plugin => ({
  name: 'only-in-one-language',
  setup(build) {
    build.onLoad({ filter: /\/words\/page\/[\w-]+\.ts$/ }, async ({ path }) => {
      const [danish = '', english = ''] = (await readFile(path, 'utf8')).split(/^(?=const en = )/m)
      const imports = danish.match(/^import .*$/gm)?.join('\n') ?? ''
      const [said = ''] = language === 'da' ? [danish] : english.split(/^export /m)
      const own = language === 'da' ? said : `${imports}\n${said.replace('satisfies typeof da', '')}`
      return { contents: `${own}\nexport const words = { ${language} }`, loader: 'ts' }
    })
  },
})
