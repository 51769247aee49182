import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * MJML to HTML, at build time only (`node templates/compile.ts`): mjml takes 400 ms to load and
 * cannot be bundled. What comes out still has `[[slots]]`, filled once per letter and step in
 * `functions/mail/`.
 */
const mails = new URL('./mails/', import.meta.url)
const output = new URL('../.build/templates/', import.meta.url)

/**
 * @throws where there are none: a house without templates can mail nobody, and must not be built.
 */
function sources(): string[] {
  const found = globSync('**/*.mjml', { cwd: fileURLToPath(mails) }).sort()
  if (found.length === 0) throw new Error(`there is no mail template in ${fileURLToPath(mails)}`)
  return found
}

const read = (source: string) => readFileSync(new URL(source, mails), 'utf8')

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const tool of [import.meta.url, import.meta.resolve('mjml/package.json')]) hash.update(readFileSync(new URL(tool)))
  for (const source of sources()) hash.update(`\0${source}\0${read(source)}`)
  return hash.digest('hex')
}

function isUpToDate(inputs: string): boolean {
  try {
    return readFileSync(new URL('mails.inputs', output), 'utf8') === inputs
  } catch {
    return false
  }
}

/** The templates hold no prose, only slots, so white space between tags and lines says nothing. */
const withoutWhiteSpace = (html: string): string => html.replace(/\s*\n\s*/g, ' ').replace(/> </g, '><')

/**
 * The slots of the visible body in their order: the text half of a mail says the same in the same
 * order because it is cut from the HTML.
 */
function textOf(html: string): string {
  const body = html.slice(html.indexOf('>', html.indexOf('role="article"')))
  return (
    body
      .replace(/<[^>]*>/g, '')
      .match(/\[\[\w+\]\]/g)
      ?.join('\n\n') ?? ''
  )
}

async function compile(source: string): Promise<{ html: string; text: string }> {
  const { default: mjml2html } = await import('mjml')
  const filePath = fileURLToPath(new URL(source, mails))
  const { html, errors } = await mjml2html(read(source), { filePath, ignoreIncludes: false, fonts: {}, validationLevel: 'strict' })
  // An include that is missing or denied leaves a comment in the HTML and no error in strict mode.
  if (errors.length > 0 || html.includes('mj-include')) throw new Error(`${source} does not compile: ${JSON.stringify(errors)}`)
  const tight = withoutWhiteSpace(html)
  return { html: tight, text: textOf(tight) }
}

/** @returns false when nothing had changed. */
export async function compileMails(): Promise<boolean> {
  const inputs = fingerprint()
  if (isUpToDate(inputs)) return false
  const compiled: Record<string, { html: string; text: string }> = {}
  for (const source of sources().filter(source => !source.includes('/'))) compiled[basename(source, '.mjml')] = await compile(source)
  mkdirSync(output, { recursive: true })
  writeFileSync(new URL('mails.json', output), `${JSON.stringify(compiled, null, 1)}\n`)
  writeFileSync(new URL('mails.inputs', output), inputs)
  return true
}

if (import.meta.main) console.log((await compileMails()) ? 'mail templates compiled' : 'mail templates unchanged')
