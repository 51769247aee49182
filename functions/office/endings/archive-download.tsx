import { gzipSync } from 'node:zlib'
import { endingsWords } from '../../../templates/words/office/endings.ts'
import { shownAs } from '../../documents/content-disposition.ts'
import { fileKey, loadVersions } from '../../documents/store.ts'
import { type Archive, type ArchiveFile, archiveOf } from '../../export/archive.ts'
import { zip } from '../../export/zip.ts'
import { NotFoundPage } from '../pages/refusal-pages.tsx'
import type { DeskHouse, LetterVisit } from '../visit.ts'

/** A Lambda answers with six megabytes at most, and base64 takes a third of them. */
const largestAnswer = 4_400_000

/**
 * The whole campaign as one file for the case system, with its documents where there is room for
 * them; the page it is offered on has each by itself.
 */
export async function downloadArchive(house: DeskHouse, visit: LetterVisit): Promise<Response> {
  const { c, campaign, language } = visit
  const archived = await archiveOf(house, campaign.id)
  if (archived.outcome !== 'archived') return c.html(<NotFoundPage visit={visit} />, 404)
  const { archive } = archived
  const whole = await withDocuments(house, campaign.id, archive)
  const packed = whole && gzipSync(zip(whole))
  const answer = packed && packed.length <= largestAnswer ? packed : gzipSync(zip(archive.files))
  if (answer.length > largestAnswer) return c.text(`${endingsWords[language].tooLarge}\nindbyd export ${campaign.id} archive\n`, 409)
  return c.body(new Uint8Array(answer), 200, {
    'content-type': 'application/zip',
    // The browser unpacks this again: the file it keeps is the ZIP.
    'content-encoding': 'gzip',
    'content-disposition': `attachment; filename="${campaign.id}-arkiv.zip"`,
  })
}

/** Null where the documents alone are more than one answer carries. */
async function withDocuments(house: DeskHouse, id: Archive['campaign'], { files, documents }: Archive): Promise<ArchiveFile[] | null> {
  const versions = await loadVersions(house, id)
  const sizes = versions.reduce((sum, { bytes }) => sum + bytes, 0)
  if (sizes > largestAnswer) return null
  const added = await Promise.all(
    documents.map(async ({ path, document, version }) => {
      const of = versions.find(one => one.document === document && one.version === version)
      return of ? [{ path, bytes: await house.files.get(fileKey(of)) }] : []
    }),
  )
  return [...files, ...added.flat()].toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

/** One version of one document, as it was added. */
export async function downloadDocument(house: DeskHouse, visit: LetterVisit, document: string, version: number): Promise<Response> {
  const { c, campaign } = visit
  const found = (await loadVersions(house, campaign.id)).find(of => of.document === document && of.version === version)
  if (!found) return c.html(<NotFoundPage visit={visit} />, 404)
  return c.body(new Uint8Array(await house.files.get(fileKey(found))), 200, {
    'content-type': found.type,
    'content-disposition': shownAs(found.name).replace(/^inline/, 'attachment'),
  })
}
