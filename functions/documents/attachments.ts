import type { Table } from '../platform/table.ts'
import type { CampaignId } from '../values/ids.ts'
import type { MailedDocument } from './mailed.ts'
import { loadAttachment } from './store.ts'

/** A file that travels in a mail. */
export interface Attachment {
  name: string
  type: string
  bytes: Uint8Array
}

/** The files of those documents of a mail that are attached. */
export type Attachments = (campaign: CampaignId, documents: readonly MailedDocument[]) => Promise<Attachment[]>

/** A warm Lambda meets few, each at most 200 kB. */
const most = 10

/** Reads each version once: a stored version never changes. */
export function keptAttachments(table: Table): Attachments {
  const kept = new Map<string, Uint8Array>()
  return (campaign, documents) =>
    Promise.all(
      documents
        .filter(({ link }) => link === null)
        .map(async ({ document, version, name }) => {
          const key = `${campaign}#${document}#${version}`
          const bytes = kept.get(key) ?? (await loadAttachment({ table }, { campaign, document, version }))
          if (!bytes) throw new Error(`the attachment ${key} is not there`)
          if (kept.size >= most) kept.clear()
          kept.set(key, bytes)
          return { name, type: 'application/pdf', bytes }
        }),
    )
}
