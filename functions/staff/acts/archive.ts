import * as v from 'valibot'
import { fileKey, loadVersions } from '../../documents/store.ts'
import { act, refusal, unknownCampaign } from '../act.ts'
import { packed } from '../file-content.ts'
import { campaign, count } from '../order.ts'

/** A campaign for the case system; its documents are fetched one at a time (`fetch-document`). */
export const archive = act({
  least: 'editor',
  mails: 'nobody',
  shape: v.strictObject({ campaign }),
  async does(house, order) {
    const { archiveOf } = await import('../../export/archive.ts')
    const archived = await archiveOf(house, order.campaign)
    if (archived.outcome === 'unknownCampaign') return unknownCampaign(order.campaign)
    if (archived.outcome === 'erased')
      return refusal(
        order.campaign,
        'ERASED',
        'Mødets oplysninger er slettet, så der er intet arkiv at hente. Tallene ses med: indbyd status ID',
      )
    const { title, files, documents } = archived.archive
    return {
      outcome: 'archived' as const,
      title,
      files: files.map(({ path, bytes }) => ({ path, content: packed(bytes) })),
      documents,
    }
  },
})

export const fetchDocument = act({
  least: 'editor',
  mails: 'nobody',
  shape: v.strictObject({ campaign, document: v.string(), version: count }),
  async does(house, order) {
    const version = (await loadVersions(house, order.campaign)).find(of => of.document === order.document && of.version === order.version)
    if (!version) return refusal(order.document, 'NO-DOCUMENT', 'Der er ikke sådan et dokument i den udgave.')
    return { outcome: 'fetched' as const, name: version.name, content: packed(await house.files.get(fileKey(version))) }
  },
})
