import * as v from 'valibot'
import { absent } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import { bytes, just, rowForm, text } from '../platform/row.ts'
import type { Change, Item, Key } from '../platform/table.ts'
import type { CampaignId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { DocumentVersion } from './document.ts'

const pk = (campaign: CampaignId) => `C#${campaign}#F`
const inOrder = (version: number) => String(version).padStart(6, '0')

const versionKey = ({ campaign, document, version }: Pick<DocumentVersion, 'campaign' | 'document' | 'version'>): Key => ({
  pk: pk(campaign),
  sk: `version#${document}#${inOrder(version)}`,
})

const attachmentKey = ({ campaign, document, version }: Pick<DocumentVersion, 'campaign' | 'document' | 'version'>): Key => ({
  pk: pk(campaign),
  sk: `attachment#${document}#${inOrder(version)}`,
})

/**
 * Named by what is in it: two who add at the same time cannot overwrite each other, and the same
 * file again is the same file.
 */
export const fileKey = ({ campaign, document, sha256 }: Pick<DocumentVersion, 'campaign' | 'document' | 'sha256'>): string =>
  `${campaign}/${document}/${sha256}`

type House = Pick<Platform, 'table'>

const versionRow = rowForm<DocumentVersion>('a document', 1, {
  campaign: text<CampaignId>(),
  document: v.string(),
  version: v.number(),
  name: v.string(),
  type: just('application/pdf'),
  bytes: v.number(),
  sha256: v.string(),
  note: v.nullable(v.string()),
  addedAt: text<Instant>(),
  by: v.string(),
})

const attachmentRow = rowForm<{ file: Uint8Array }>('an attachment', 1, { file: bytes })

/** Every version of a campaign's documents, oldest first within each. */
export async function loadVersions({ table }: House, campaign: CampaignId): Promise<DocumentVersion[]> {
  const rows = await table.query<Item>({ pk: pk(campaign), prefix: 'version#', consistent: true })
  return rows.map(versionRow.read)
}

export async function loadNewest({ table }: House, campaign: CampaignId, document: string): Promise<DocumentVersion | undefined> {
  const [row] = await table.query<Item>({ pk: pk(campaign), prefix: `version#${document}#`, backwards: true, limit: 1 })
  return row && versionRow.read(row)
}

export const putVersion = (version: DocumentVersion): Change => ({
  put: { ...versionKey(version), ...versionRow.written(version) },
  if: absent('pk'),
})

/** The file itself beside its row, where it is attached: who mails it needs no bucket. */
export const putAttachment = (version: DocumentVersion, file: Uint8Array): Change => ({
  put: { ...attachmentKey(version), ...attachmentRow.written({ file }) },
})

export async function loadAttachment(
  { table }: House,
  version: Pick<DocumentVersion, 'campaign' | 'document' | 'version'>,
): Promise<Uint8Array | undefined> {
  const row = await table.get<Item>(attachmentKey(version))
  return row && attachmentRow.read(row).file
}
