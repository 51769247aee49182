import { loadLetter, loadStep, stepKey } from '../campaign/store.ts'
import { type Step, stepRun } from '../letter/step.ts'
import { staffNotice } from '../outbox/staff-notice.ts'
import { all, is } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import type { Change } from '../platform/table.ts'
import { localDate } from '../schedule/local-time.ts'
import type { StepIsDue } from '../schedule/wake-up.ts'
import type { CampaignId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

/** A mailing under way waits for staff; one that is not under way any more stays as it is. */
export const stopsForStaff = (
  campaign: CampaignId,
  { name, run, version }: { name: Step['name']; run?: number | undefined; version: number },
  now: Instant,
): Change => ({
  update: stepKey(campaign, name, run),
  set: { state: 'paused', pausedFor: 'staff', pausedAt: now },
  if: all(is('version', version), is('state', 'sending')),
})

/**
 * Stops a mailing that SES takes no more of, and tells staff, once a day: the sweep tries again
 * every hour. What is claimed stays claimed, and who is left gets it then.
 */
export async function pauseMailing({ table, clock }: Pick<Platform, 'table' | 'clock'>, due: StepIsDue): Promise<void> {
  const [step, letter] = await Promise.all([
    loadStep({ table }, due.campaign, due.step, due.run),
    loadLetter({ table }, due.campaign, { consistent: true }),
  ])
  if (!step || !letter || step.version !== due.version || step.state !== 'sending') return
  const now = clock.now()
  const paused = {
    update: stepKey(due.campaign, step.name, step.run),
    set: { state: 'paused', pausedFor: 'quota', pausedAt: now },
    if: all(is('version', step.version), is('state', 'sending')),
  }
  const run = stepRun(step.name, step.run)
  const cause = `pausedStep#${run}#${localDate(now)}`
  const told = await table.commit([paused, staffNotice(letter, cause, { what: 'pausedStep', step: run }, now)])
  // Staff have heard of it today already: it is paused without a word.
  if (!told.done && told.refused > 0) await table.write(paused)
}
