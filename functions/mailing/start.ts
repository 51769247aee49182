import { batchOf } from '../campaign/mailing-readers.ts'
import { type Campaign, loadCampaign, loadStep, loadSteps, stepAsRead, stepKey } from '../campaign/store.ts'
import { restAfterInvitation, type Step } from '../letter/step.ts'
import type { MailAccount } from '../platform/mail-account.ts'
import type { Platform } from '../platform/platform.ts'
import type { Change } from '../platform/table.ts'
import { type StepIsDue, stepIsDue } from '../schedule/wake-up.ts'
import { later, minute } from '../values/instant.ts'
import { batchesFor, largestBatch, loadBatches } from './batch.ts'
import { hold } from './hold.ts'
import type { MailingQueue } from './messages.ts'
import { stopsForStaff } from './pause.ts'
import { documentsOfStep, waitForDocuments } from './wait-for-documents.ts'

/**
 * What a wake-up led to. Scheduler wakes at least once and may be hours late, so most of these are
 * ways of doing nothing.
 */
export type Started =
  | { outcome: 'started'; batches: number }
  | { outcome: 'notDue' | 'otherPlan' | 'alreadySent' | 'tooLate' | 'held' | 'waiting' | 'paused' | 'olderOnItsWay' }

export type StartHouse = Pick<Platform, 'table' | 'clock'> & MailingQueue & { mailAccount: Pick<MailAccount, 'quota'> }

/**
 * Starts a step's mailing: its batches are only counted and queued, nothing is written per
 * recipient. Run again for a step that was already started, it queues the same batches again; each
 * is claimed once.
 */
export async function startMailing(house: StartHouse, due: StepIsDue): Promise<Started> {
  const [campaign, step] = await Promise.all([loadCampaign(house, due.campaign), loadStep(house, due.campaign, due.step, due.run)])
  if (!campaign || !step || !mayGoOut(campaign, step) || step.version !== due.version || step.superseded) return { outcome: 'otherPlan' }
  if (step.state === 'sent') return { outcome: 'alreadySent' }
  if (step.state === 'held' || step.state === 'paused') return { outcome: step.state }
  // That a meeting is off waits for nobody: no mailing of it can go on any more.
  if (campaign.paused && campaign.state === 'launched') {
    // One that was begun, and whoever began it died before they looked, waits with the others.
    if (step.state === 'sending') await house.table.write(stopsForStaff(campaign.id, step, house.clock.now()))
    return { outcome: 'paused' }
  }
  const now = house.clock.now()
  if (now < step.at) return { outcome: 'notDue' }

  if (now >= step.usefulUntil) {
    // What is under way is held by the sweep, which counts how far it came.
    if (step.state === 'sending') return { outcome: 'tooLate' }
    await hold(house, campaign.id, step)
    return { outcome: 'held' }
  }
  if (step.change && step.state === 'planned' && (await isOlderOnItsWay(house, due))) return { outcome: 'olderOnItsWay' }
  const { carries, missing } = step.carries ? { carries: step.carries, missing: [] } : await documentsOfStep(house, campaign.id, step)
  if (missing.length > 0) {
    await waitForDocuments(house, campaign.id, step, missing)
    return { outcome: 'waiting' }
  }
  const batchSize = step.batchSize ?? (await callSize(house))
  const first = batchOf(step.from ?? 1, batchSize)
  const batches = step.batches ?? batchesFor(campaign.highest, batchSize) - first
  // Frozen at the first start: who is added meanwhile has an invitation of their own, and must not
  // have this one too.
  const invitedTo = step.invitedTo ?? (await lastInvited(house, campaign, step))
  const begins: Change = {
    update: stepKey(campaign.id, step.name, step.run),
    set: {
      state: 'sending',
      batchSize,
      batches,
      invitedTo,
      ...(carries.length > 0 && { carries }),
      ...(step.state === 'waiting' && !step.waitsSince && { releasedAt: now }),
    },
    if: stepAsRead(step),
  }
  const taken = await house.table.write(begins)
  // Somebody else was quicker, or it was us: an answer that was lost makes the SDK ask again, and
  // then our own write stands in the way.
  if (!taken.done) return startMailing(house, due)
  if (await wasStoppedMeanwhile(house, due)) return { outcome: 'paused' }
  if (batches > 0) await house.mailings.send({ ...stepIsDue(campaign.id, step), batch: first, through: first + batches - 1 })
  return { outcome: 'started', batches }
}

/**
 * Whoever starts writes that it has begun and then looks whether staff have stopped the mailings;
 * whoever stops them writes that and then looks what has begun. One of the two sees the other, at
 * the price of a read where a condition in the write would cost six units (flag principle,
 * Dekker).
 */
async function wasStoppedMeanwhile({ table, clock }: Pick<Platform, 'table' | 'clock'>, due: StepIsDue): Promise<boolean> {
  const campaign = await loadCampaign({ table }, due.campaign)
  if (campaign && mayGoOut(campaign, { name: due.step }) && (!campaign.paused || campaign.state === 'calledOff')) return false
  await table.write(stopsForStaff(due.campaign, { name: due.step, run: due.run, version: due.version }, clock.now()))
  return true
}

/** Of a meeting that is called off nothing is mailed but that. */
const mayGoOut = ({ state }: Campaign, { name }: Pick<Step, 'name'>): boolean =>
  state === 'launched' || (state === 'calledOff' && name === 'called-off')

/**
 * Whether a call of the old plan is under way: nobody may read of the old day after the new. Who
 * called SES and died is not waited for longer than a sender lives; the sweep comes back to this.
 */
async function isOlderOnItsWay({ table, clock }: Pick<Platform, 'table' | 'clock'>, due: StepIsDue): Promise<boolean> {
  const steps = await loadSteps({ table }, due.campaign)
  const since = later(clock.now(), -2 * minute)
  for (const step of steps) {
    if (step.name === due.step && step.run === due.run) continue
    // One that goes on with the new letter is planned again while its last call of the old is open.
    if (step.state === 'sent') continue
    const rows = await loadBatches({ table }, due.campaign, step)
    if (rows.some(({ state, claimedAt, stepVersion }) => state === 'claimed' && claimedAt > since && stepVersion < due.version)) return true
  }
  return false
}

/** A call is never for more than SES takes in a second: it would refuse all of it. */
async function callSize({ mailAccount }: Pick<StartHouse, 'mailAccount'>): Promise<number> {
  const { perSecond } = await mailAccount.quota()
  return Math.min(largestBatch, Math.max(1, Math.floor(perSecond)))
}

/**
 * The last number a mailing is for. Those whose own invitation is too fresh are not reminded yet.
 */
export async function lastInvited(
  house: Pick<Platform, 'table'>,
  { id, invitedTo }: Campaign,
  step: Pick<Step, 'name' | 'at'>,
): Promise<number> {
  if (!step.name.startsWith('reminder-')) return invitedTo
  const rested = later(step.at, -restAfterInvitation)
  const tooFresh = (await loadSteps(house, id)).filter(({ name, from, at }) => name === 'invitation' && from && at > rested)
  return Math.min(invitedTo, ...tooFresh.map(({ from }) => from! - 1))
}
