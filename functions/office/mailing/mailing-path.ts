import { runInAddress, type StepName, stepRun } from '../../letter/step.ts'
import type { CampaignId } from '../../values/ids.ts'

/** Where the page of one run of a mailing is. */
export const mailingPath = (campaign: CampaignId, { name, run }: { name: StepName; run?: number }): string =>
  `/c/${campaign}/udsendelse/${runInAddress(stepRun(name, run))}`
