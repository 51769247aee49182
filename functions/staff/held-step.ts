import { ordersStep } from '../campaign/plan-lock.ts'
import { putStep, stepAsRead, stepKey } from '../campaign/store.ts'
import { journal } from '../journal/journal.ts'
import { closes, type FrozenLetter } from '../letter/frozen-letter.ts'
import { isForSession, type Step, stepPlan, stepRun, waitsForStaff } from '../letter/step.ts'
import { type Reach, reachOf } from '../mailing/reach.ts'
import type { Change } from '../platform/table.ts'
import { lastForReminders, lastForTheDay } from '../schedule/last-use.ts'
import { printedLocal } from '../schedule/printed-dates.ts'
import type { CampaignId } from '../values/ids.ts'
import { earliest, type Instant } from '../values/instant.ts'
import { type Refused, refusal, unknownCampaign } from './act.ts'
import { setAlarms } from './alarms.ts'
import { type Afterwards, afterwards } from './follow-up.ts'
import type { LaunchHouse } from './launch-letter.ts'
import { loadRunning } from './load-running.ts'
import { whyNotRunning } from './not-running.ts'

export type StepDecision = 'sendNow' | 'leaveOut'

export interface HeldStepOrder {
  campaign: CampaignId
  /** As its row has it: `programme`, `programme#2`. */
  step: string
  decision: StepDecision
  /** How many it goes to, typed by hand; null only shows it. Nobody is mailed by leaving it out. */
  confirmed: number | null
  by: string
}

export type StepDecided =
  | ({ outcome: 'dryRun'; step: Step } & Reach)
  | ({ outcome: 'sentNow'; step: Step } & Reach & Afterwards)
  | { outcome: 'leftOut'; step: Step }
  | { outcome: 'alreadySo' }
  | Refused

/**
 * Until when a step is of use to those it is for, as its letter is now; one that was held keeps no
 * moment of its own.
 */
export function lastUse(step: Step, letter: FrozenLetter): Instant {
  if (step.name.startsWith('reminder-')) return lastForReminders(closes(letter))
  if (step.name === 'invitation') return closes(letter)
  if (step.name !== 'programme' && step.name !== 'practical') return step.usefulUntil
  const its = letter.sessions.filter(({ id }) => isForSession(step, id)).map(({ starts }) => starts)
  return its.length > 0 ? lastForTheDay(earliest(...its)) : step.usefulUntil
}

/** Staff decide on a step that was held: it goes out now, or it falls away. */
export async function decideHeldStep(house: LaunchHouse, order: HeldStepOrder): Promise<StepDecided> {
  const { campaign: id, decision, confirmed } = order
  const running = await loadRunning(house, id)
  if (running === 'unknownCampaign') return unknownCampaign(id)
  if (typeof running === 'string') {
    const { code, says } = whyNotRunning(running, 'Arrangementet er ikke sendt ud, så ingen mail venter.')
    return refusal(id, code, says)
  }
  const { campaign, letter, steps } = running
  const step = steps.find(({ name, run }) => stepRun(name, run) === order.step)
  if (step && !waitsForStaff(step)) return { outcome: 'alreadySo' }
  if (!step) return refusal(order.step, 'NO-STEP', `Der er ingen mail, der hedder »${order.step}«. Se dem alle med: indbyd status ${id}`)
  if (decision === 'leaveOut') return leaveOut(house, step, order)
  if (house.clock.now() >= lastUse(step, letter))
    return refusal(order.step, 'TOO-LATE', 'Det er for sent: Mailen er ikke til nytte længere. Skriv til dem selv, eller lad den udgå.')
  const now = sentNow(step, letter, house.clock.now())
  const reach = await reachOf(house, running, now)
  if (confirmed === null) return { outcome: 'dryRun', step: now, ...reach }
  if (confirmed !== reach.sends)
    return refusal(order.step, 'COUNT-DIFFERS', `Den går til ${reach.sends}, men du skrev ${confirmed}. Skriv det rigtige tal.`)
  const written = await house.table.commit([
    ordersStep(campaign),
    { ...putStep(id, now), if: stepAsRead(step) },
    logged(house, 'stepSentNow', order),
  ])
  if (!written.done) return changedMeanwhile(order)
  return { outcome: 'sentNow', step: now, ...reach, ...afterwards(await setAlarms(house, id, [now])) }
}

async function leaveOut(house: LaunchHouse, step: Step, order: HeldStepOrder): Promise<StepDecided> {
  const { name, run } = step
  const out: Change = { update: stepKey(order.campaign, name, run), set: { fallsAway: true }, if: stepAsRead(step) }
  const written = await house.table.commit([out, logged(house, 'stepLeftOut', order)])
  return written.done ? { outcome: 'leftOut', step } : changedMeanwhile(order)
}

/** Who had it before it was held does not get it again: it keeps its name, and so its claims. */
function sentNow(step: Step, letter: FrozenLetter, now: Instant): Step {
  return {
    ...stepPlan(step),
    at: now,
    local: printedLocal(now, letter.language),
    usefulUntil: lastUse(step, letter),
    version: Math.max(letter.version, step.version + 1),
    state: 'planned',
    letterVersion: letter.version,
  }
}

const logged = (house: LaunchHouse, what: 'stepSentNow' | 'stepLeftOut', { campaign, step, by }: HeldStepOrder): Change =>
  journal(campaign, { at: house.clock.now(), actor: by, what, number: 0, after: { step } }, house.random.id())

const changedMeanwhile = ({ step }: HeldStepOrder): Refused =>
  refusal(step, 'CHANGED-MEANWHILE', 'Noget blev ændret i samme øjeblik, så intet er gjort. Se det igen.')
