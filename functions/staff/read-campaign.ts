import type { ColumnWishes } from '../audience/columns.ts'
import { listFindings, rolesOutside } from '../audience/list-findings.ts'
import type { RecipientsFile } from '../audience/recipients-file.ts'
import { type DocumentFile, documentFindings } from '../documents/findings.ts'
import { undismissed } from '../letter/finding.ts'
import type { Letter, Mailbox } from '../letter/letter.ts'
import type { Instant } from '../values/instant.ts'
import type { Note, Problem } from '../values/problem.ts'
import { documentsLieInTheFolder, type FilesThere } from '../writing/check/documents.ts'
import { parseLetter } from '../writing/parse.ts'

/** A campaign's files as they were found in its folder, unread. */
export interface CampaignFiles {
  /** The folder's name: the campaign's id, unless its letter names one. */
  folder: string
  letter: string
  list: GivenFile | null
  /** Those the letter names, as far as they are there. */
  documents: GivenFile[]
  /** Every file that lies in the folder. */
  there: FilesThere
}

export interface GivenFile {
  /** Without its folder. */
  name: string
  bytes: Uint8Array
}

/**
 * A campaign that has been read, with what is wrong with it. Without a letter it cannot go further.
 */
export interface ReadCampaign {
  letter: Letter | null
  recipients: RecipientsFile | null
  documents: DocumentFile[]
  problems: Problem[]
  /** The warnings the letter itself says are right. */
  dismissed: Problem[]
  /** How the list was understood, where there is nothing to decide. */
  notes: Note[]
}

export interface ReadingWishes {
  /** Who a letter without `sender:` is from. */
  sender: Mailbox
  /** Helps with dates that lack their year. */
  now: Instant
  /** Which heading of the list means what, where somebody has said so. */
  columns?: ColumnWishes
}

/** Reads letter, list and documents together. Never throws on any bytes. */
export async function readCampaign(files: CampaignFiles, { sender, now, columns = {} }: ReadingWishes): Promise<ReadCampaign> {
  const parsed = parseLetter(files.letter, files.folder, { sender, now })
  const { recipients, problems, notes } = await readList(files.list, columns, parsed.letter)
  if (!parsed.letter) return { letter: null, recipients, documents: [], problems: [...parsed.problems, ...problems], dismissed: [], notes }
  const documents = documentsOf(parsed.letter, files.documents)
  const around = [...documentsLieInTheFolder(parsed.letter, files.there), ...documentFindings(parsed.letter, documents), ...problems]
  const open = undismissed(around, parsed.letter.dismiss)
  return {
    letter: parsed.letter,
    recipients,
    documents,
    problems: [...parsed.problems, ...open],
    dismissed: [...parsed.dismissed, ...around.filter(found => !open.includes(found))],
    notes: notes.filter(({ code }) => !Object.hasOwn(parsed.letter.dismiss, code)),
  }
}

/** Whose file is which of a letter's documents: told by the names in the letter. */
export const documentsOf = ({ documents }: Pick<Letter, 'documents'>, given: GivenFile[]): DocumentFile[] =>
  documents.flatMap(({ id, file }) => {
    const found = given.find(({ name }) => name === file)
    return found ? [{ document: id, ...found }] : []
  })

async function readList(
  list: GivenFile | null,
  columns: ColumnWishes,
  letter: Letter | null,
): Promise<Pick<ReadCampaign, 'recipients' | 'problems' | 'notes'>> {
  if (list === null) return { recipients: null, problems: [], notes: [] }
  const { readRecipientsOrWorkbook } = await import('../audience/recipients-file.ts')
  const read = await readRecipientsOrWorkbook(list.bytes, columns)
  const outside = letter ? rolesOutside(read.recipients, letter.audience.roles) : []
  const recipients = { ...read, warnings: [...read.warnings, ...outside] }
  return { recipients, ...listFindings(list.name, recipients) }
}
