import { type Campaign, loadCampaign, loadLetter } from '../campaign/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { CampaignId } from '../values/ids.ts'
import { type Instant, latest } from '../values/instant.ts'
import { isTrial } from '../values/trial.ts'
import { type EraseHouse, eraseCampaign } from './erase-campaign.ts'
import type { Erasure } from './erasures.ts'

/** `comes`: its meeting is still to be held, and it was not called off. */
export type EraseRefused = 'unknown' | 'comes'

/**
 * Erases a campaign before its clock, on an admin's word: one that was called off, or is over, or
 * was never launched; and a trial whenever they like.
 */
export async function eraseEarly(house: EraseHouse, id: CampaignId): Promise<Erasure | null | EraseRefused> {
  const [campaign, letter] = await Promise.all([loadCampaign(house, id), loadLetter(house, id, { consistent: true })])
  if (!campaign) return 'unknown'
  if (isStillToBeHeld(campaign, letter, house.clock.now())) return 'comes'
  return campaign.state === 'erased' && !campaign.erasing ? null : eraseCampaign(house, id, 'ordinary')
}

/**
 * It runs, and its last session has not ended: people are still told of it. Nobody comes to a
 * trial.
 */
export const isStillToBeHeld = ({ id, state }: Pick<Campaign, 'id' | 'state'>, letter: FrozenLetter | undefined, now: Instant): boolean =>
  state === 'launched' && !isTrial(id) && letter !== undefined && now < latest(...letter.sessions.map(({ ends }) => ends))
