import { loadLetter } from '../campaign/store.ts'
import type { DocumentVersion } from '../documents/document.ts'
import { loadVersions } from '../documents/store.ts'
import type { LetterDocument } from '../letter/letter.ts'
import type { Platform } from '../platform/platform.ts'
import type { CampaignId } from '../values/ids.ts'

export interface ListedDocument extends Pick<LetterDocument, 'id' | 'title' | 'with' | 'attach'> {
  /** Oldest first; none while its file is awaited. */
  versions: Pick<DocumentVersion, 'version' | 'name' | 'bytes' | 'sha256' | 'note' | 'addedAt' | 'by'>[]
}

/** The documents of a letter in force, with every version of their files. */
export async function listDocuments(house: Pick<Platform, 'table'>, campaign: CampaignId): Promise<ListedDocument[] | undefined> {
  const [letter, versions] = await Promise.all([loadLetter(house, campaign, { consistent: true }), loadVersions(house, campaign)])
  return letter && withVersions(letter.documents, versions)
}

/** A letter's documents, each with what has been added of it. */
export const withVersions = (documents: readonly LetterDocument[], versions: readonly DocumentVersion[]): ListedDocument[] =>
  documents.map(({ id, title, with: goesWith, attach }) => ({
    id,
    title,
    with: goesWith,
    attach,
    versions: versions
      .filter(({ document }) => document === id)
      .map(({ version, name, bytes, sha256, note, addedAt, by }) => ({ version, name, bytes, sha256, note, addedAt, by })),
  }))
