import { createHash } from 'node:crypto'
import { journal } from '../journal/journal.ts'
import type { LetterDocument } from '../letter/letter.ts'
import type { Platform } from '../platform/platform.ts'
import type { Change } from '../platform/table.ts'
import type { CampaignId } from '../values/ids.ts'
import { type DocumentVersion, newestOf } from './document.ts'
import { type WrongFile, wrongFile } from './pdf.ts'
import { fileKey, loadVersions, putAttachment, putVersion } from './store.ts'

export type DocumentsHouse = Pick<Platform, 'table' | 'files' | 'clock' | 'random'>

export interface FileToAdd {
  campaign: CampaignId
  document: Pick<LetterDocument, 'id' | 'attach'>
  /** The file's name without its folder. */
  name: string
  bytes: Uint8Array
  note?: string | undefined
  /** What must be true with it. */
  with?: (version: DocumentVersion) => Change[]
  /** Who adds it, for the log. */
  by: string
}

export type Added =
  | { outcome: 'added'; version: DocumentVersion }
  /** The same file as the newest version. */
  | { outcome: 'unchanged'; version: DocumentVersion }
  | { outcome: 'wrongFile'; because: WrongFile }
  /** Somebody else added a version in the same moment. */
  | { outcome: 'collided' }

type Judged = Exclude<Added, { outcome: 'added' | 'collided' }> | { outcome: 'new'; version: number; sha256: string }

/** What adding a file would come to. The newest version once more is no new one. */
export async function judgeFile(house: Pick<DocumentsHouse, 'table'>, { campaign, document, bytes }: FileToAdd): Promise<Judged> {
  const because = wrongFile(bytes, document)
  if (because) return { outcome: 'wrongFile', because }
  const before = newestOf(await loadVersions(house, campaign))[document.id]
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return before?.sha256 === sha256
    ? { outcome: 'unchanged', version: before }
    : { outcome: 'new', version: (before?.version ?? 0) + 1, sha256 }
}

/**
 * Keeps a file as a document's next version: the file first, then the row that says it is there.
 */
export async function addVersion(house: DocumentsHouse, file: FileToAdd): Promise<Added> {
  const judged = await judgeFile(house, file)
  if (judged.outcome !== 'new') return judged
  const { campaign, document, name, bytes, note = null, by } = file
  const now = house.clock.now()
  const version: DocumentVersion = {
    campaign,
    document: document.id,
    version: judged.version,
    name,
    type: 'application/pdf',
    bytes: bytes.length,
    sha256: judged.sha256,
    note,
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
    ...(file.with?.(version) ?? []),
  ])
  return written.done ? { outcome: 'added', version } : { outcome: 'collided' }
}
