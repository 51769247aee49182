import { type Campaign, loadCampaign, loadLetter, loadSteps } from '../campaign/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Step } from '../letter/step.ts'
import type { Platform } from '../platform/platform.ts'
import type { CampaignId } from '../values/ids.ts'
import type { NotRunning } from './not-running.ts'

export interface Running {
  campaign: Campaign
  letter: FrozenLetter
  steps: Step[]
}

/**
 * A campaign that is under way, as it is now; else what keeps it from being so. Its row is read
 * before the others: what changes meanwhile makes the row an old one (`campaign/plan-lock.ts`).
 */
export async function loadRunning(house: Pick<Platform, 'table'>, id: CampaignId): Promise<Running | 'unknownCampaign' | NotRunning> {
  const campaign = await loadCampaign(house, id)
  if (!campaign) return 'unknownCampaign'
  if (campaign.state !== 'launched') return campaign.state
  const [letter, steps] = await Promise.all([loadLetter(house, id, { consistent: true }), loadSteps(house, id)])
  return letter ? { campaign, letter, steps } : 'draft'
}
