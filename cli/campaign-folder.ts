import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { ColumnWishes } from '../functions/audience/columns.ts'
import { type RecipientsFile, readRecipientsOrWorkbook } from '../functions/audience/recipients-file.ts'
import { type DocumentFile, documentFindings } from '../functions/documents/findings.ts'
import { undismissed } from '../functions/letter/finding.ts'
import type { Letter, Mailbox } from '../functions/letter/letter.ts'
import type { Instant } from '../functions/values/instant.ts'
import type { Problem } from '../functions/values/problem.ts'
import { documentsLieInTheFolder, type FilesThere } from '../functions/writing/check/documents.ts'
import { parseLetter } from '../functions/writing/parse.ts'
import { readDocuments } from './campaign-documents.ts'
import { folderMeant, noLetterAt } from './find-folder.ts'
import { bytesAt, textIn } from './text-file.ts'

/**
 * A campaign as it lies in a folder: `letter.md`, a list (`recipients.csv` or `recipients.xlsx`)
 * and the documents that are ready.
 */
export interface CampaignFolder {
  letter: Letter | null
  recipients: RecipientsFile | null
  documents: DocumentFile[]
  problems: Problem[]
  /** The warnings the letter itself says are right. */
  dismissed: Problem[]
}

/** Who a letter without `sender:` is from, where no stage says otherwise. */
export const defaultSender: Mailbox = { name: 'Sekretariatet', address: 'sekretariatet@indbyd.example' }

const problem = (level: Problem['level'], at: string, code: string, says: string): Problem => ({ at, code, level, says })

/**
 * @param word the folder's path, or its name
 * @param now helps with dates that lack their year
 * @param columns which heading of the list means what, where somebody has said so
 */
export async function readCampaignFolder(word: string, now: Instant, columns: ColumnWishes = {}): Promise<CampaignFolder> {
  const dir = folderMeant(word)
  const text = letterIn(dir)
  if (typeof text !== 'string') return { letter: null, recipients: null, documents: [], problems: [text], dismissed: [] }
  const parsed = parseLetter(text, basename(resolve(dir)), { sender: defaultSender, now })
  const { recipients, problems } = await readList(dir, columns)
  if (!parsed.letter) return { letter: null, recipients, documents: [], problems: [...parsed.problems, ...problems], dismissed: [] }
  const documents = readDocuments(dir, parsed.letter)
  const around = [...documentsLieInTheFolder(parsed.letter, filesIn(dir)), ...documentFindings(parsed.letter, documents), ...problems]
  const open = undismissed(around, parsed.letter.dismiss)
  return {
    letter: parsed.letter,
    recipients,
    documents,
    problems: [...parsed.problems, ...open],
    dismissed: [...parsed.dismissed, ...around.filter(found => !open.includes(found))],
  }
}

function letterIn(dir: string): string | Problem {
  const bytes = bytesAt(join(dir, 'letter.md'))
  if (bytes === 'nothing') return problem('blocker', dir, 'NO-LETTER', noLetterAt(dir))
  if (bytes === 'unreadable') return unreadable('letter.md')
  const read = textIn(bytes)
  return 'text' in read ? read.text : problem('blocker', `letter.md:${read.line}`, 'UNREADABLE', `Filen letter.md ${read.says}`)
}

const unreadable = (file: string): Problem =>
  problem('blocker', `${file}:1`, 'UNREADABLE', `${file} kan ikke åbnes. Er det en mappe, eller er filen åben i et andet program?`)

const filesIn = (dir: string): FilesThere =>
  new Map(
    readdirSync(dir, { withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(({ name }) => [name.normalize('NFC'), statSync(join(dir, name)).size]),
  )

async function readList(dir: string, columns: ColumnWishes): Promise<Pick<CampaignFolder, 'recipients' | 'problems'>> {
  const [name, second] = ['recipients.csv', 'recipients.xlsx'].filter(file => existsSync(join(dir, file)))
  if (name === undefined) return { recipients: null, problems: [] }
  const says = `Der ligger to lister i mappen. Behold enten ${name} eller ${second}.`
  if (second !== undefined) return { recipients: null, problems: [problem('blocker', second, 'TWO-LISTS', says)] }
  const bytes = bytesAt(join(dir, name))
  if (typeof bytes === 'string') return { recipients: null, problems: [unreadable(name)] }
  const recipients = await readRecipientsOrWorkbook(bytes, columns)
  const problems = [
    ...recipients.refused.map(({ row, says }) => problem('blocker', `${name}:${row}`, 'ROW-REFUSED', says)),
    ...recipients.warnings.map(({ row, says }) => problem('warning', `${name}:${row}`, 'ROLE-UNKNOWN', says)),
  ]
  return { recipients, problems }
}
