import * as v from 'valibot'
import { act, unknownCampaign } from '../act.ts'
import { type AddDocumentHouse, addDocument as addTo } from '../add-document.ts'
import { bytesOf } from '../file-content.ts'
import { listDocuments } from '../list-documents.ts'
import { campaign, count, file } from '../order.ts'

export const documents = act({
  least: 'viewer',
  mails: 'nobody',
  shape: v.strictObject({ campaign }),
  async does(house, { campaign }) {
    const found = await listDocuments(house, campaign)
    return found ? { outcome: 'found' as const, documents: found } : unknownCampaign(campaign)
  },
})

export const addDocument = act({
  least: 'sender',
  mails: 'many',
  shape: v.strictObject({
    campaign,
    document: v.string(),
    file,
    note: v.optional(v.string()),
    confirmed: v.optional(count),
  }),
  async does(house: AddDocumentHouse, { campaign, document, file, note, confirmed }, by) {
    const bytes = await bytesOf(house, file.content)
    const added = await addTo(house, { campaign, document, name: file.name, bytes, note, confirmed, by })
    return added.outcome === 'unknownCampaign' ? unknownCampaign(campaign) : added
  },
})
