import { loadStep } from '../campaign/store.ts'
import type { Step } from '../letter/step.ts'
import type { Held } from '../mail/claim.ts'
import { is } from '../platform/conditions.ts'
import type { Pace } from '../platform/pace.ts'
import type { Platform } from '../platform/platform.ts'
import type { CampaignId } from '../values/ids.ts'

/** What the walk over a mailing's batches has for each of them. */
export interface OnTheWalk {
  pace: Pace
  /** As it was when the walk began: whoever claims looks at it anew. */
  step: Step | undefined
}

/**
 * Whoever changes the plan, or stops a mailing, writes the step and then looks for open claims;
 * whoever mails claims and then looks at the step, here. One of the two sees the other (flag
 * principle, Dekker). A claim of what is not to go out now is let go before SES is called.
 */
export async function stillInForce(
  house: Pick<Platform, 'table'>,
  campaign: CampaignId,
  { name, run, version }: Step,
  { key, attempt }: Held,
): Promise<boolean> {
  const now = await loadStep(house, campaign, name, run)
  const isSo = now?.version === version && now.state === 'sending'
  if (!isSo) await house.table.write({ update: key, set: { state: 'released' }, if: is('attempt', attempt) })
  return isSo
}
