import { asCounted } from '../audience/reconfirm.ts'
import { loadPersons } from '../audience/store.ts'
import { chargedFor } from '../billing/charged.ts'
import { loadAgreements, settleAgreement } from '../billing/store.ts'
import type { Campaign, CampaignNumbers, Erasing } from '../campaign/campaign.ts'
import { campaignKey, loadCampaign, loadLetter, moveToErased } from '../campaign/store.ts'
import { absent, all, is, present } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import type { StoredKey } from '../platform/table.ts'
import type { CampaignId } from '../values/ids.ts'
import { campaignNumbers } from './campaign-numbers.ts'
import { endingWith, eraseFiles, eraseRows, filesOf, rowsOf } from './erase-rows.ts'
import { type Erasure, noteErasure } from './erasures.ts'
import { countKinds, countOf, planHash, proofLine } from './proof.ts'

export type EraseHouse = Pick<Platform, 'table' | 'stored' | 'clock' | 'random'>

/** How often it is looked whether anything has come while it was erased. */
const looks = 3

/**
 * Erases everything of a campaign that leads to a person (right to erasure, storage limitation).
 * The campaign says first that it is erased, with a hash of all that is to go; then the rows and
 * files go, each alone; at last nothing of it is found any more, and a line says so. Interrupted
 * anywhere it goes on from there and ends with the same line. What is kept for the invoices waits
 * for a clock of its own.
 */
export async function eraseCampaign(house: EraseHouse, id: CampaignId, what: Erasing['what']): Promise<Erasure | null> {
  const campaign = await loadCampaign(house, id)
  if (!campaign) return null
  const erasing = campaign.erasing ?? (await begin(house, campaign, what))
  if (!erasing) return null
  for (let look = 1; ; look++) {
    const { rows, files } = await whatEnds(house, id, erasing.what)
    if (rows.length + files.length === 0) return finish(house, id, erasing)
    if (look > looks) throw new Error(`${rows.length} rows and ${files.length} files of ${id} are there again after they were erased`)
    await eraseFiles(house, files)
    await eraseRows(house, rows)
  }
}

async function whatEnds(house: EraseHouse, id: CampaignId, what: Erasing['what']) {
  const keys = await rowsOf(house, id)
  if (what === 'invoices') return { rows: endingWith(keys, 'invoices'), files: [] }
  return { rows: endingWith(keys, 'ordinary', 'needs'), files: await filesOf(house, id, keys) }
}

async function begin(house: EraseHouse, campaign: Campaign, what: Erasing['what']): Promise<Erasing | null> {
  const { id, state } = campaign
  const numbers = what === 'ordinary' ? await settleAccounts(house, campaign) : campaign.numbers
  const { rows, files } = await whatEnds(house, id, what)
  const erasing: Erasing = { what, since: house.clock.now(), plan: planHash(rows, files), kinds: countKinds(rows), objects: files.length }
  const written = await house.table.commit([
    {
      update: campaignKey(id),
      set: { state: 'erased', erasing, importOpen: null, plan: [], ...(numbers && { numbers }) },
      remove: ['paused'],
      if: all(is('state', state), absent('erasing')),
    },
    ...moveToErased(id, erasing.since),
  ])
  if (written.done) return erasing
  // Somebody else has begun, or the campaign is another by now: the next round sees.
  return (await loadCampaign(house, id))?.erasing ?? null
}

/** What has to be known of people before they are gone: how many, and what is charged for whom. */
async function settleAccounts(house: EraseHouse, { id, highest }: Campaign): Promise<CampaignNumbers> {
  const [persons, letter, agreements] = await Promise.all([
    loadPersons(house, id, 1, highest),
    loadLetter(house, id, { consistent: true }),
    loadAgreements(house, id),
  ])
  const byNumber = new Map(persons.map(person => [person.number, asCounted(person, letter)]))
  for (const agreed of agreements)
    await house.table.write(settleAgreement(id, agreed, chargedFor(byNumber.get(agreed.number)?.answer, agreed)?.percent ?? 0))
  return campaignNumbers([...byNumber.values()], letter)
}

async function finish(house: EraseHouse, id: CampaignId, { what, plan, kinds, objects }: Erasing): Promise<Erasure | null> {
  const erasure: Erasure = {
    at: house.clock.now(),
    campaign: id,
    what,
    rows: countOf(kinds),
    objects,
    proof: proofLine(kinds, objects, plan),
  }
  const written = await house.table.commit([
    { update: campaignKey(id), remove: ['erasing'], if: present('erasing') },
    noteErasure(erasure, plan.slice(-12)),
  ])
  return written.done ? erasure : null
}

/** Rows whose own `expires` is past, wherever DynamoDB's broom has not come to them (TTL). */
export const isExpired = ({ expires }: StoredKey, nowInSeconds: number): boolean => expires !== undefined && expires <= nowInSeconds
