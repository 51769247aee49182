import * as v from 'valibot'
import { loadCampaign } from '../../campaign/store.ts'
import { act, refusal, unknownCampaign } from '../act.ts'
import { type AddDocumentHouse, addDocument as addTo } from '../add-document.ts'
import { bytesOf } from '../file-content.ts'
import { listDocuments } from '../list-documents.ts'
import { whyNotRunning } from '../not-running.ts'
import { campaign, count, file } from '../order.ts'

export const documents = act({
  least: 'viewer',
  mails: 'nobody',
  shape: v.strictObject({ campaign }),
  async does(house, { campaign }) {
    const found = await listDocuments(house, campaign)
    if (found) return { outcome: 'found' as const, documents: found }
    const known = await loadCampaign(house, campaign)
    if (!known || known.state === 'launched') return unknownCampaign(campaign)
    const not = whyNotRunning(known.state, 'Brevet er ikke sendt ud endnu. Dokumenterne er filerne i mappen ved siden af det.')
    return refusal(campaign, not.code, not.says)
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
