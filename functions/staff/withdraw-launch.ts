import { planAsRead } from '../campaign/plan-lock.ts'
import { campaignKey, letterKey, loadCampaign, loadSteps, stepKey } from '../campaign/store.ts'
import { journal } from '../journal/journal.ts'
import { all, is } from '../platform/conditions.ts'
import type { Change } from '../platform/table.ts'
import type { CampaignId } from '../values/ids.ts'
import type { Problem } from '../values/problem.ts'
import { alarmName } from './alarms.ts'
import { canBeWithdrawn } from './can-be-withdrawn.ts'
import { type Afterwards, afterwards, followUp } from './follow-up.ts'
import type { LaunchHouse } from './launch-letter.ts'

export type Withdrawn =
  | ({ outcome: 'withdrawn' } & Afterwards)
  | { outcome: 'unknownCampaign' }
  | { outcome: 'refused'; problems: Problem[] }

/**
 * Makes a launched campaign a draft again while its invitation is still to come. Each step is
 * erased as it was read, so that a mailing that begins in the same moment is either not begun or
 * not taken back.
 */
export async function withdrawLaunch(
  house: Pick<LaunchHouse, 'table' | 'clock' | 'random' | 'wakeUps'>,
  order: { campaign: CampaignId; by: string },
): Promise<Withdrawn> {
  const { campaign: id, by } = order
  const campaign = await loadCampaign(house, id)
  if (!campaign) return { outcome: 'unknownCampaign' }
  const steps = await loadSteps(house, id)
  const now = house.clock.now()
  if (campaign.state === 'draft') return refused(id, 'NOT-LAUNCHED', 'Brevet er en kladde og er ikke sendt ud.')
  if (!canBeWithdrawn(campaign, steps, now)) return tooLate(id)

  const written = await house.table.commit([
    {
      update: campaignKey(id),
      set: { state: 'draft', launchedAt: null, invitedTo: 0, plan: [] },
      if: planAsRead(campaign),
    },
    { erase: letterKey(id) },
    ...steps.map(
      ({ name, run, version }): Change => ({ erase: stepKey(id, name, run), if: all(is('version', version), is('state', 'planned')) }),
    ),
    journal(id, { at: now, actor: by, what: 'launchWithdrawn', number: 0, after: { version: campaign.version } }, house.random.id()),
  ])
  // Was it the lock, then another order was quicker, and what it left is looked at anew.
  if (!written.done) return written.refused === 0 ? withdrawLaunch(house, order) : tooLate(id)
  const alarms = steps.flatMap(step => [alarmName(id, step), ...(step.lookForDocumentsAt ? [`${alarmName(id, step)}.documents`] : [])])
  return { outcome: 'withdrawn', ...afterwards(await followUp(alarms.map(name => () => house.wakeUps.cancel(name)))) }
}

const tooLate = (id: CampaignId) =>
  refused(id, 'TOO-LATE', 'Udsendelsen er begyndt, så den kan ikke fortrydes mere. Du kan standse den og skrive til dem, der har fået den.')

const refused = (at: string, code: string, says: string): Withdrawn => ({
  outcome: 'refused',
  problems: [{ at, code, level: 'blocker', says }],
})
