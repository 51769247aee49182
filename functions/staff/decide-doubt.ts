import { ordersStep } from '../campaign/plan-lock.ts'
import { type Campaign, loadCampaign, loadLetter, loadSteps, stepAsRead, stepKey } from '../campaign/store.ts'
import { journal } from '../journal/journal.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import type { Step } from '../letter/step.ts'
import { callOf } from '../mailing/batch.ts'
import { unknownIn } from '../mailing/calls.ts'
import type { MailingQueue } from '../mailing/messages.ts'
import type { NoticeQueue } from '../outbox/outbox.ts'
import { absent, all, is } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import type { Change } from '../platform/table.ts'
import { stepIsDue } from '../schedule/wake-up.ts'
import type { CampaignId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import { type Doubt, loadDoubts } from './doubts.ts'
import { type Afterwards, afterwards, followUp } from './follow-up.ts'
import type { NotRunning } from './not-running.ts'

export type DecideDoubtHouse = Pick<Platform, 'table' | 'clock' | 'random'> & MailingQueue & NoticeQueue

export type DoubtDecision = 'sendAgain' | 'leave'

export interface DoubtOrder {
  campaign: CampaignId
  /** As `indbyd doubts` names it. */
  doubt: string
  decision: DoubtDecision
  /** Who gave the order, for the log: `staff:cli`. */
  by: string
}

/** `mayBeTold`: SES' events may still decide it. `tooLate`: the mail is of no use any more. */
export type DoubtDecided =
  | ({ outcome: 'decided'; people: number } & Afterwards)
  | { outcome: 'noDoubt' | 'mayBeTold' | 'tooLate' }
  | { outcome: 'notRunning'; state: NotRunning }

/**
 * Staff say what becomes of mails nobody knows of: they are mailed again, which some may then have
 * twice, or left as they are. The log says who decided it.
 */
export async function decideDoubt(house: DecideDoubtHouse, order: DoubtOrder): Promise<DoubtDecided> {
  const { doubt: name, decision, by } = order
  const campaign = await loadCampaign(house, order.campaign)
  const doubt = campaign && (await loadDoubts(house, campaign.id)).find(one => one.name === name)
  if (!doubt) return { outcome: 'noDoubt' }
  if (doubt.row.state !== 'unknown') return { outcome: 'mayBeTold' }
  const again = decision === 'sendAgain'
  const goesOn = again && doubt.of === 'batch' ? await goingOn(house, campaign, doubt.step) : null
  if (goesOn && 'outcome' in goesOn) return goesOn
  const opens = goesOn?.changes ?? []
  const what = again ? 'doubtSentAgain' : 'doubtLeft'
  const written = await house.table.commit([
    ...opens,
    settled(doubt, again),
    journal(campaign.id, { at: house.clock.now(), actor: by, what, number: 0, after: { doubt: name } }, house.random.id()),
  ])
  // An event has come, or a colleague was quicker; or the plan is another one by now.
  if (!written.done) return opens.length > 0 && written.refused === 0 ? decideDoubt(house, order) : { outcome: 'noDoubt' }
  const refusals = again ? await followUp([() => queue(house, campaign.id, doubt, goesOn?.version)]) : []
  return { outcome: 'decided', people: doubt.people.length, ...afterwards(refusals) }
}

function settled({ of, row }: Doubt, again: boolean): Change {
  const sendAgain = of === 'batch' ? { state: 'sent', again: unknownIn(row) } : { state: 'released' }
  const { pk, sk, attempt } = row
  return { update: { pk, sk }, set: again ? sendAgain : { state: 'left' }, if: all(is('attempt', attempt), is('state', 'unknown')) }
}

/**
 * How a mailing goes on for those nobody knows of: one that was closed opens again, with the letter
 * as it is now, and waits with the others where staff have stopped them. Of a meeting that is off
 * nothing goes on but that, and what a newer change has told is not told by an older one.
 */
async function goingOn(
  house: DecideDoubtHouse,
  campaign: Campaign,
  step: Step,
): Promise<{ changes: Change[]; version: number } | Exclude<DoubtDecided, { outcome: 'decided' }>> {
  const { id, state } = campaign
  const [letter, steps] = await Promise.all([loadLetter(house, id, { consistent: true }), loadSteps(house, id)])
  const now = house.clock.now()
  if (state !== 'launched' && (state !== 'calledOff' || step.name !== 'called-off')) return { outcome: 'notRunning', state }
  if (!letter || now >= step.usefulUntil || step.superseded || steps.some(isNewerThan(step))) return { outcome: 'tooLate' }
  if (step.state === 'sending' || step.state === 'paused') return { changes: [], version: step.version }
  const version = Math.max(letter.version, step.version + 1)
  return { changes: reopened(campaign, letter, step, { version, now }), version }
}

const isNewerThan =
  ({ change }: Step) =>
  (other: Step): boolean =>
    change !== undefined &&
    other.change !== undefined &&
    other.change.plan > change.plan &&
    other.change.sessions.some(session => change.sessions.includes(session))

function reopened(campaign: Campaign, letter: FrozenLetter, step: Step, { version, now }: { version: number; now: Instant }): Change[] {
  const waits = campaign.paused === true && campaign.state === 'launched'
  const lock = ordersStep(campaign)
  return [
    // Whoever stops the mailings looks afterwards what has begun (`mailing/start.ts`).
    { ...lock, if: all(lock.if, campaign.paused ? is('paused', true) : absent('paused')) },
    {
      update: stepKey(campaign.id, step.name, step.run),
      set: {
        version,
        letterVersion: letter.version,
        ...(waits ? { state: 'paused', pausedFor: 'staff', pausedAt: now } : { state: 'sending' }),
      },
      remove: ['totals', 'fallsAway'],
      if: stepAsRead(step),
    },
  ]
}

async function queue({ mailings, outgoing }: DecideDoubtHouse, campaign: CampaignId, doubt: Doubt, version?: number): Promise<void> {
  if (doubt.of === 'letter') await outgoing.send({ pk: doubt.row.pk, sk: doubt.row.sk.replace(/#claim$/, '') })
  else
    await mailings.send({
      ...stepIsDue(campaign, { ...doubt.step, version: version ?? doubt.step.version }),
      batch: callOf(doubt.row).batch,
    })
}
