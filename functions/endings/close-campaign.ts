import type { Campaign } from '../campaign/campaign.ts'
import { planAsRead } from '../campaign/plan-lock.ts'
import { campaignKey, moveToOver } from '../campaign/store.ts'
import { journal } from '../journal/journal.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Step } from '../letter/step.ts'
import { isStillSwept } from '../mailing/sweep-mailings.ts'
import type { Platform } from '../platform/platform.ts'
import { overAt } from './over-at.ts'

export type CloseCampaignHouse = Pick<Platform, 'table' | 'clock'> & {
  /** Calendar days from the end of the last session until nothing happens any more: a setting. */
  closeAfterDays: number
}

/**
 * Some days after the meeting a campaign is over (archived): nothing of it is swept, searched or
 * mailed any more, and it costs nothing but its storage. A mailing that is still on its way, or of
 * which SES may still tell, is waited for. One that was called off stays so, and leaves the list of
 * those that live as well.
 */
export async function closeCampaign(
  { table, clock, closeAfterDays }: CloseCampaignHouse,
  campaign: Campaign,
  letter: FrozenLetter,
  steps: readonly Step[],
): Promise<'closed' | 'lives'> {
  const { id, state } = campaign
  const now = clock.now()
  const isUnfinished = (step: Step) => step.state === 'planned' || step.state === 'waiting' || isStillSwept(step, now)
  if (now < overAt(letter, closeAfterDays) || (state === 'launched' && steps.some(isUnfinished))) return 'lives'
  const after = state === 'launched' ? 'over' : state
  const written = await table.commit([
    { update: campaignKey(id), set: { state: after }, if: planAsRead(campaign) },
    ...moveToOver(id, now),
    journal(id, { at: now, actor: 'timetable', what: 'over', number: 0, before: state, after }, 'over'),
  ])
  return written.done ? 'closed' : 'lives'
}
