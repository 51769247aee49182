import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { ColumnWishes } from '../functions/audience/columns.ts'
import type { Mailbox } from '../functions/letter/letter.ts'
import { type CampaignFiles, type GivenFile, type ReadCampaign, readCampaign } from '../functions/staff/read-campaign.ts'
import type { Instant } from '../functions/values/instant.ts'
import type { Problem } from '../functions/values/problem.ts'
import type { FilesThere } from '../functions/writing/check/documents.ts'
import { parseLetter } from '../functions/writing/parse.ts'
import { readDocuments } from './campaign-documents.ts'
import { folderMeant, noLetterAt } from './find-folder.ts'
import { bytesAt, textIn } from './text-file.ts'

/**
 * A campaign as it lies in a folder: `letter.md`, a list (`recipients.csv` or `recipients.xlsx`)
 * and the documents that are ready.
 */
export interface FolderFiles {
  /** Null where there is no letter, or none that is a text. */
  files: CampaignFiles | null
  /** What could not be taken from the disk. */
  problems: Problem[]
}

/** Who a letter without `sender:` is from, where no stage says otherwise. */
export const defaultSender: Mailbox = { name: 'Sekretariatet', address: 'sekretariatet@indbyd.example' }

const problem = (level: Problem['level'], at: string, code: string, says: string): Problem => ({ at, code, level, says })

/** @param word the folder's path, or its name */
export function readFolder(word: string, now: Instant): FolderFiles {
  const dir = folderMeant(word)
  const letter = letterIn(dir)
  if (typeof letter !== 'string') return { files: null, problems: [letter] }
  const folder = basename(resolve(dir))
  const { list, problems } = listIn(dir)
  const { letter: parsed } = parseLetter(letter, folder, { sender: defaultSender, now })
  return { files: { folder, letter, list, documents: parsed ? readDocuments(dir, parsed) : [], there: filesIn(dir) }, problems }
}

/** The same, read and looked through here. */
export async function readCampaignFolder(word: string, now: Instant, columns: ColumnWishes = {}): Promise<ReadCampaign> {
  const { files, problems } = readFolder(word, now)
  if (!files) return { letter: null, recipients: null, documents: [], problems, dismissed: [], notes: [] }
  const read = await readCampaign(files, { sender: defaultSender, now, columns })
  return { ...read, problems: [...read.problems, ...problems] }
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

function listIn(dir: string): { list: GivenFile | null; problems: Problem[] } {
  const [name, second] = ['recipients.csv', 'recipients.xlsx'].filter(file => existsSync(join(dir, file)))
  if (name === undefined) return { list: null, problems: [] }
  const says = `Der ligger to lister i mappen. Behold enten ${name} eller ${second}.`
  if (second !== undefined) return { list: null, problems: [problem('blocker', second, 'TWO-LISTS', says)] }
  const bytes = bytesAt(join(dir, name))
  return typeof bytes === 'string' ? { list: null, problems: [unreadable(name)] } : { list: { name, bytes }, problems: [] }
}
