import type { CampaignId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

/**
 * What is mailed beside the letter: a discussion paper, a programme. The letter names a document
 * and says which mailings it goes with; its file comes when it is ready, and may come again. Each
 * file is a version, kept as it was mailed; a link always opens the newest.
 */
export interface DocumentVersion {
  campaign: CampaignId
  /** The document's id in the letter. */
  document: string
  /** From 1. */
  version: number
  /** What its file was called: `debatoplæg.pdf`. */
  name: string
  type: 'application/pdf'
  bytes: number
  /** In hex. */
  sha256: string
  /** What has changed since the version before, in words its readers get. */
  note: string | null
  addedAt: Instant
  /** `staff:cli` */
  by: string
}

/** The newest version of each document, by its id. */
export type Newest = Partial<Record<string, DocumentVersion>>

export function newestOf(versions: DocumentVersion[]): Newest {
  const newest: Newest = {}
  for (const version of versions) if (version.version > (newest[version.document]?.version ?? 0)) newest[version.document] = version
  return newest
}

/** Who mails or logs documents says so: document → version. */
export type Versions = Record<string, number>

export const versionsOf = (documents: readonly Pick<DocumentVersion, 'document' | 'version'>[]): Versions =>
  Object.fromEntries(documents.map(({ document, version }) => [document, version]))
