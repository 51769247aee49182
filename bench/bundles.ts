import { statSync } from 'node:fs'
import { mkdtempDisposable } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleDoor } from '../infra/bundling/bundle-door.ts'
import { atMost, type Chapter, type Measured } from './budget.ts'

const largest = { site: 285_000, 'send-batch': 345_000 }

/** What takes long to load, and what nobody in these two doors needs. */
const forbidden = /\/node_modules\/(mjml|nodemailer|markdown-it|zod|temporal-polyfill|@aws-sdk\/client-s3)[/-]/

/**
 * The doors somebody waits for, and the one that mails everybody: what a cold start parses is no
 * larger than may be, and has nothing in it that belongs elsewhere.
 */
export async function bundleBudgets(): Promise<Chapter> {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'indbyd-bundles-'))
  const lines: Measured[] = []
  for (const [door, limit] of Object.entries(largest)) {
    const modules = Object.keys((await bundleDoor(door, join(folder.path, door))).inputs)
    lines.push(
      atMost(`${door}: bytes, minified`, statSync(join(folder.path, door, 'index.js')).size, limit),
      atMost(`${door}: modules that belong elsewhere`, modules.filter(path => forbidden.test(`/${path}`)).length, 0),
    )
  }
  const english = statSync(join(folder.path, 'site', 'words.en.js')).size
  return {
    heading: 'Bundles',
    lines,
    notes: [
      `a cold start of site parses only what is judged here; the first page in English reads ${english.toLocaleString('en')} bytes more`,
    ],
  }
}
