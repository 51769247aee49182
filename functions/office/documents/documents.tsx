import type { Campaign } from '../../campaign/store.ts'
import { loadVersions } from '../../documents/store.ts'
import { loadRehearsable, type RehearsalHouse } from '../../rehearsing/rehearsable.ts'
import { type ListedDocument, listDocuments, withVersions } from '../../staff/list-documents.ts'
import type { LetterVisit, OfficeHouse } from '../visit.ts'
import { namesOf } from '../who-did-it.ts'
import { DocumentsPage, type DocumentsTold } from './documents-page.tsx'

/** The documents of one letter, with who added which file when. */
export const documentsPage = (house: OfficeHouse & RehearsalHouse) => (visit: LetterVisit) =>
  shownDocuments(house, visit, { problems: [], done: visit.c.req.query('gjort'), typed: null }, 200)

/** The page, with what came of the file that was sent. */
export async function shownDocuments(
  house: OfficeHouse & RehearsalHouse,
  visit: LetterVisit,
  told: DocumentsTold,
  status: 200 | 409 | 422,
): Promise<Response> {
  const { c, language, campaign } = visit
  const documents = await documentsOf(house, campaign)
  const actors = (documents ?? []).flatMap(({ versions }) => versions.map(({ by }) => by))
  const who = await namesOf(house, actors, new Map(), language)
  return c.html(<DocumentsPage visit={visit} campaign={campaign} documents={documents} who={who} told={told} />, status)
}

/**
 * Those of the letter in force, or of the one in hand where nothing is out yet. Null while that
 * cannot be read.
 */
async function documentsOf(house: OfficeHouse & RehearsalHouse, { id, state }: Campaign): Promise<ListedDocument[] | null> {
  if (state !== 'draft') return (await listDocuments(house, id)) ?? []
  const [found, versions] = await Promise.all([loadRehearsable(house, id), loadVersions(house, id)])
  return found.outcome === 'ready' ? withVersions(found.letter.documents, versions) : null
}
