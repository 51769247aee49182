import { loadStep } from '../campaign/store.ts'
import type { Step } from '../letter/step.ts'
import type { Held } from '../mail/claim.ts'
import { is } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import type { CampaignId } from '../values/ids.ts'

/**
 * Whoever changes the plan writes the step and then looks for open claims; whoever mails claims and
 * then looks at the step, here. One of the two sees the other (flag principle, Dekker). A claim of
 * what is no longer the plan is let go before SES is called.
 */
export async function stillInForce(
  house: Pick<Platform, 'table'>,
  campaign: CampaignId,
  step: Step,
  { key, attempt }: Held,
): Promise<boolean> {
  const isSo = (await loadStep(house, campaign, step.name, step.run))?.version === step.version
  if (!isSo) await house.table.write({ update: key, set: { state: 'released' }, if: is('attempt', attempt) })
  return isSo
}
