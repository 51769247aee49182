import { listErased, loadCampaign } from '../campaign/store.ts'
import type { StoredKey } from '../platform/table.ts'
import type { CampaignId } from '../values/ids.ts'
import { isTrial } from '../values/trial.ts'
import type { EraseHouse } from './erase-campaign.ts'
import { beside, campaignOf, endingWith, eraseFiles, eraseRows, filesOf } from './erase-rows.ts'
import { type Erasure, noteErasure } from './erasures.ts'
import { eraseLeftOfForgotten, type Leads, leadBeside, leadsToSomebody } from './left-of-forgotten.ts'
import { countKinds, planHash, proofLine } from './proof.ts'

/**
 * Whatever stands of a campaign that is erased, or of a person who is forgotten: written by
 * somebody who was on their way, or by an older version that did not know better. It is found by
 * looking, for no clock counts for it any more, and each campaign's goes by itself.
 */
export async function leftovers(house: EraseHouse): Promise<(() => Promise<Erasure | null>)[]> {
  const erased = new Set<string>(await listErased(house))
  const standing = new Map<CampaignId, StoredKey[]>([...erased].map(id => [id as CampaignId, []]))
  const living = new Map<CampaignId, Leads>()
  for await (const key of house.table.everyKey()) {
    const of = campaignOf(key)
    if (of && (erased.has(of) || isTrial(of))) beside(standing, of, key)
    else if (of && leadsToSomebody(key)) leadBeside(living, of, key)
  }
  return [
    ...Array.from(
      standing,
      ([id, keys]) =>
        () =>
          eraseLeftOf(house, id, keys),
    ),
    ...Array.from(
      living,
      ([id, leads]) =>
        () =>
          eraseLeftOfForgotten(house, id, leads),
    ),
  ]
}

async function eraseLeftOf(house: EraseHouse, id: CampaignId, keys: readonly StoredKey[]): Promise<Erasure | null> {
  const campaign = await loadCampaign(house, id)
  // One that is being erased has a plan of its own; of a trial nothing is left, not even counts.
  if (campaign ? campaign.state !== 'erased' || campaign.erasing : !isTrial(id)) return null
  const rows = endingWith(keys, 'ordinary', 'needs')
  const files = await filesOf(house, id, keys)
  if (rows.length + files.length === 0) return null
  await eraseFiles(house, files)
  await eraseRows(house, rows)
  const kinds = countKinds(rows)
  const plan = planHash(rows, files)
  const proof = proofLine(kinds, files.length, plan)
  const erasure: Erasure = { at: house.clock.now(), campaign: id, what: 'leftovers', rows: rows.length, objects: files.length, proof }
  await house.table.commit([noteErasure(erasure, house.random.id())])
  return erasure
}
