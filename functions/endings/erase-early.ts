import { loadCampaign, loadLetter } from '../campaign/store.ts'
import type { CampaignId } from '../values/ids.ts'
import { latest } from '../values/instant.ts'
import { type EraseHouse, eraseCampaign } from './erase-campaign.ts'
import type { Erasure } from './erasures.ts'

/** `comes`: its meeting is still to be held, and it was not called off. */
export type EraseRefused = 'unknown' | 'comes'

/**
 * Erases a campaign before its clock, on an admin's word: one that was called off, or is over, or
 * was never launched.
 */
export async function eraseEarly(house: EraseHouse, id: CampaignId): Promise<Erasure | null | EraseRefused> {
  const [campaign, letter] = await Promise.all([loadCampaign(house, id), loadLetter(house, id, { consistent: true })])
  if (!campaign) return 'unknown'
  const isToCome = letter !== undefined && house.clock.now() < latest(...letter.sessions.map(({ ends }) => ends))
  if (campaign.state === 'launched' && isToCome) return 'comes'
  return campaign.state === 'erased' && !campaign.erasing ? null : eraseCampaign(house, id, 'ordinary')
}
