import { loadLetter, stepAsRead, stepKey } from '../campaign/store.ts'
import { type Step, stepRun } from '../letter/step.ts'
import { type StaffFact, staffNotice } from '../outbox/staff-notice.ts'
import type { Platform } from '../platform/platform.ts'
import type { CampaignId } from '../values/ids.ts'
import type { Progress } from './progress.ts'

/**
 * A step whose moment has passed is not sent late: it is held, and staff are told in the same
 * transaction.
 * @param totals how far it came, where it was under way
 */
export async function hold(
  { table, clock }: Pick<Platform, 'table' | 'clock'>,
  id: CampaignId,
  step: Step,
  totals?: Progress,
): Promise<void> {
  const letter = await loadLetter({ table }, id, { consistent: true })
  const run = stepRun(step.name, step.run)
  const fact: StaffFact = { what: 'heldStep', step: run, due: step.at, ...(totals && { sent: totals.sent }) }
  await table.commit([
    {
      update: stepKey(id, step.name, step.run),
      set: { state: 'held', totals },
      if: stepAsRead(step),
    },
    ...(letter ? [staffNotice(letter, `heldStep#${run}#${step.version}`, fact, clock.now())] : []),
  ])
}
