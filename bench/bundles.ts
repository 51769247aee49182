import { atMost, type Measured } from './budget.ts'
import { leanDoor } from './lean-bundle.ts'

const largest = { site: 300_000, 'send-batch': 360_000 }

/** What takes long to load, and what nobody in these two doors needs. */
const forbidden = /\/node_modules\/(mjml|nodemailer|markdown-it|zod|temporal-polyfill|@aws-sdk\/client-s3)[/-]/

/** The doors somebody waits for, and the one that mails everybody: no larger than may be, and with nothing in them that belongs elsewhere. */
export async function bundleBudgets(): Promise<Measured[]> {
  const lines: Measured[] = []
  for (const [door, limit] of Object.entries(largest)) {
    const { bytes, modules } = await leanDoor(door)
    lines.push(
      atMost(`${door}: bytes, minified`, bytes, limit),
      atMost(`${door}: modules that belong elsewhere`, modules.filter(path => forbidden.test(`/${path}`)).length, 0),
    )
  }
  return lines
}
