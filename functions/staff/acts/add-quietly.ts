import * as v from 'valibot'
import { type Campaign, loadCampaign, loadSteps } from '../../campaign/store.ts'
import { addVersion } from '../../documents/add-version.ts'
import { wrongFileSays } from '../../documents/wrong-file-words.ts'
import type { CampaignId } from '../../values/ids.ts'
import { act, refusal, unknownCampaign } from '../act.ts'
import { addDocument } from '../add-document.ts'
import { bytesOf } from '../file-content.ts'
import { type LaunchDraftHouse, readDraft } from '../launch-draft.ts'
import { campaign, file } from '../order.ts'

interface File {
  campaign: CampaignId
  document: string
  name: string
  bytes: Uint8Array
  note: string | undefined
  by: string
}

/**
 * Adds a document's file where nobody is mailed for it: to a letter that is still written, or to
 * one whose mailing has not come to it yet. What mails somebody is for whoever may send.
 */
export const addQuietly = act({
  least: 'editor',
  mails: 'nobody',
  shape: v.strictObject({ campaign, document: v.string(), file, note: v.optional(v.string()) }),
  async does(house: LaunchDraftHouse, { campaign: id, document, file, note }, by) {
    const known = await loadCampaign(house, id)
    if (!known) return unknownCampaign(id)
    const given: File = { campaign: id, document, name: file.name, bytes: await bytesOf(house, file.content), note, by }
    return known.state === 'draft' ? addToDraft(house, known, given) : addToRunning(house, given)
  },
})

async function addToDraft(house: LaunchDraftHouse, known: Campaign, { document: wanted, ...file }: File) {
  const { letter } = await readDraft(house, known)
  const document = letter?.documents.find(({ id }) => id === wanted)
  if (!document) return refusal(wanted, 'UNKNOWN-DOCUMENT', 'Brevet nævner ikke det dokument. Skriv det i brevets oplysninger først.')
  const added = await addVersion(house, { ...file, document })
  if (added.outcome === 'wrongFile') {
    const { code, says } = wrongFileSays[added.because]
    return refusal(file.name, code, says(file.name, file.bytes.length))
  }
  return added.outcome === 'collided' ? collided(file.name) : { outcome: added.outcome, version: added.version }
}

async function addToRunning(house: LaunchDraftHouse, given: File) {
  const steps = await loadSteps(house, given.campaign)
  if (steps.some(({ state, documents }) => state === 'waiting' && documents?.includes(given.document))) return forWhoMaySend(given.name)
  const added = await addDocument(house, given)
  if (added.outcome === 'unknownCampaign') return unknownCampaign(given.campaign)
  return added.outcome === 'dryRun' ? forWhoMaySend(given.name) : added
}

const forWhoMaySend = (name: string) =>
  refusal(name, 'MAILS-PEOPLE', 'Nogle får mail, når filen lægges op. En kollega, der må sende ud, skal gøre det.')

const collided = (name: string) =>
  refusal(name, 'SOMEBODY-ADDS', 'En anden lagde et dokument op i samme øjeblik. Se, hvad der ligger, og prøv igen.')
