import { createHash } from 'node:crypto'
import type { LetterDocument } from '../campaign/letter.ts'
import { journal } from '../journal/journal.ts'
import type { Clock } from '../platform/clock.ts'
import type { Files } from '../platform/files.ts'
import type { Random } from '../platform/random.ts'
import type { Table } from '../platform/table.ts'
import type { CampaignId } from '../values/ids.ts'
import { type DocumentVersion, newestOf } from './document.ts'
import { type WrongFile, wrongFile } from './pdf.ts'
import { fileKey, loadVersions, putAttachment, putVersion } from './store.ts'

export interface DocumentsHouse {
  table: Table
  files: Files
  clock: Clock
  random: Random
}

export interface FileToAdd {
  campaign: CampaignId
  document: Pick<LetterDocument, 'id' | 'attach'>
  /** The file's name without its folder. */
  name: string
  bytes: Uint8Array
  note?: string | undefined
  /** Who adds it, for the log. */
  by: string
}

export type Added =
  | { outcome: 'added' | 'unchanged'; version: DocumentVersion }
  | { outcome: 'wrongFile'; because: WrongFile }
  /** Somebody else added a version in the same moment. */
  | { outcome: 'collided' }

/** Keeps a file as a document's next version: the file first, then the row that says it is there. The newest version once more changes nothing. */
export async function addVersion(house: DocumentsHouse, { campaign, document, name, bytes, note, by }: FileToAdd): Promise<Added> {
  const because = wrongFile(bytes, document)
  if (because) return { outcome: 'wrongFile', because }
  const before = newestOf(await loadVersions(house, campaign))[document.id]
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (before?.sha256 === sha256) return { outcome: 'unchanged', version: before }

  const now = house.clock.now()
  const version: DocumentVersion = {
    campaign,
    document: document.id,
    version: (before?.version ?? 0) + 1,
    name,
    type: 'application/pdf',
    bytes: bytes.length,
    sha256,
    note: note ?? null,
    addedAt: now,
    by,
  }
  await house.files.put(fileKey(version), { bytes, type: version.type })
  const entry = {
    at: now,
    actor: by,
    what: 'documentAdded',
    number: 0 as const,
    after: { document: document.id, version: version.version },
  }
  const written = await house.table.commit([
    putVersion(version),
    ...(document.attach ? [putAttachment(version, bytes)] : []),
    journal(campaign, entry, house.random.id()),
  ])
  return written.done ? { outcome: 'added', version } : { outcome: 'collided' }
}
