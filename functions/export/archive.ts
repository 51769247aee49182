import { createHash } from 'node:crypto'
import { asCounted } from '../audience/reconfirm.ts'
import { loadPersons } from '../audience/store.ts'
import { loadAgreements } from '../billing/store.ts'
import { loadCampaign, loadLetterVersion, loadSource, loadSteps } from '../campaign/store.ts'
import type { DocumentVersion } from '../documents/document.ts'
import { loadVersions } from '../documents/store.ts'
import { newestEntries } from '../journal/newest.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Platform } from '../platform/platform.ts'
import type { CampaignId } from '../values/ids.ts'
import { archiveIndex } from './archive-index.ts'
import { invited } from './archive-lists.ts'
import { logInWords } from './archive-log.ts'
import { mailingsAsSent } from './archive-mailings.ts'
import { csv } from './csv.ts'
import { invoiceBasis, invoiceLines } from './invoice-basis.ts'
import { participants } from './participants.ts'

/** A file of the archive, by its path in it. */
export interface ArchiveFile {
  path: string
  bytes: Uint8Array
}

/** A document's file: fetched by itself, for together they are more than one answer carries. */
export interface ArchivedDocument {
  path: string
  document: string
  version: number
}

export interface Archive {
  campaign: CampaignId
  title: string
  files: ArchiveFile[]
  documents: ArchivedDocument[]
}

export type Archived = { outcome: 'archived'; archive: Archive } | { outcome: 'unknownCampaign' } | { outcome: 'erased' }

/**
 * A whole campaign for the case system (export before deletion): letters as they were sent, lists,
 * the log in sentences and the documents, with a page that opens offline. It holds no moment of its
 * own, so the same state makes the same bytes. What somebody needs is in none of it.
 */
export async function archiveOf(house: Pick<Platform, 'table'>, id: CampaignId): Promise<Archived> {
  const campaign = await loadCampaign(house, id)
  if (!campaign) return { outcome: 'unknownCampaign' }
  if (campaign.state === 'erased') return { outcome: 'erased' }
  const [read, agreements, steps, versions, entries, letters] = await Promise.all([
    loadPersons(house, id, 1, campaign.highest),
    loadAgreements(house, id),
    loadSteps(house, id),
    loadVersions(house, id),
    newestEntries(house, id, Number.POSITIVE_INFINITY),
    lettersOf(house, id, campaign.version),
  ])
  const persons = read.toSorted((a, b) => danish.compare(a.name, b.name) || a.number - b.number)
  const letter = letters.at(-1)?.letter
  const lines = invoiceLines({ campaign: id, persons, agreements, letter })
  const text = (path: string, content: string): ArchiveFile => ({ path, bytes: new TextEncoder().encode(content) })
  const files = [
    ...letters.flatMap(({ letter: { version, body }, source }) => [
      text(`breve/udgave-${version}.html`, page(`Brev, udgave ${version}`, body.html)),
      ...(source === undefined ? [] : [text(`breve/udgave-${version}.md`, source)]),
    ]),
    ...(
      await mailingsAsSent(
        house,
        steps,
        letters.map(({ letter }) => letter),
      )
    ).map(({ path, html }) => text(path, html)),
    { path: 'lister/inviterede.csv', bytes: csv(invited(persons.map(person => asCounted(person, letter)))) },
    { path: 'lister/deltagere.csv', bytes: csv(participants({ persons, letter })) },
    ...(lines.length > 0 ? [{ path: 'lister/fakturagrundlag.csv', bytes: csv(invoiceBasis(lines)) }] : []),
    text('log.html', page('Log', await logInWords(house, entries.toReversed(), persons))),
  ]
  const documents = versions.toSorted(byName).map(pathOf)
  const index = text('index.html', archiveIndex({ campaign, letter, persons, files: [...files, ...documents].map(({ path }) => path) }))
  const all = [index, ...files].toSorted((a, b) => (a.path < b.path ? -1 : 1))
  return {
    outcome: 'archived',
    archive: { campaign: id, title: campaign.title, files: [...all, text('MANIFEST.sha256', manifest(all, versions))], documents },
  }
}

const danish = new Intl.Collator('da')

async function lettersOf(
  house: Pick<Platform, 'table'>,
  id: CampaignId,
  newest: number,
): Promise<{ letter: FrozenLetter; source: string | undefined }[]> {
  const versions = Array.from({ length: newest }, (_, index) => index + 1)
  return Promise.all(
    versions.map(async version => ({ letter: await loadLetterVersion(house, id, version), source: await loadSource(house, id, version) })),
  )
}

const byName = (a: DocumentVersion, b: DocumentVersion): number => (pathOf(a).path < pathOf(b).path ? -1 : 1)

/** A folder for each document, for two of them may differ only in where one name ends. */
const pathOf = ({ document, version, name }: DocumentVersion): ArchivedDocument => ({
  path: `dokumenter/${document}/${version}-${asFileName(name)}`,
  document,
  version,
})

/** What a file was called may hold signs that no folder takes, and be longer than any name may. */
function asFileName(name: string): string {
  const letters = [...name.replace(/[^\p{L}\p{N}._ -]/gu, '_')]
  return letters.length <= 100 ? letters.join('') : `${letters.slice(0, 89).join('')}~${letters.slice(-10).join('')}`
}

/** As `sha256sum -c` reads it. */
function manifest(files: readonly ArchiveFile[], versions: readonly DocumentVersion[]): string {
  const lines = [
    ...files.map(({ path, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}`),
    ...versions.map(version => `${version.sha256}  ${pathOf(version).path}`),
  ]
  return `${lines.toSorted((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('\n')}\n`
}

const page = (title: string, body: string): string =>
  `<!doctype html>\n<html lang="da"><head><meta charset="utf-8"><title>${title}</title><style>body{font:16px/1.5 serif;max-width:44em;margin:2em auto;padding:0 1em}</style></head>\n<body>\n${body}\n</body></html>\n`
