import { planAsRead } from '../campaign/plan-lock.ts'
import { type Campaign, campaignKey, putLetter, putSource, putStep, stepAsRead, stepKey } from '../campaign/store.ts'
import { journal } from '../journal/journal.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { hasBegun, isChangeUnderWay, type Step, stepPlan, stepRun } from '../letter/step.ts'
import { staffNotice } from '../outbox/staff-notice.ts'
import { absent } from '../platform/conditions.ts'
import { type Change, mostInTransaction, type Written } from '../platform/table.ts'
import type { Replanned } from '../schedule/replan.ts'
import type { Instant } from '../values/instant.ts'
import { alarmName, setAlarms, setLineAlarms, setMinimumAlarms } from './alarms.ts'
import { printedPlan, replaced } from './apply.ts'
import { type Drafted, mailingOf } from './drafted-change.ts'
import type { InForce } from './edit.ts'
import { type Afterwards, afterwards, followUp } from './follow-up.ts'
import type { LaunchHouse } from './launch-letter.ts'
import type { PlanChange } from './shown-change.ts'

export type PlanChanged = { outcome: 'changed'; shown: PlanChange } & Afterwards

/**
 * Puts a change of plan in force with one conditional write: letter, plan number, timetable, seats,
 * log and the mailing that tells of it. Nothing is written per person; the mailing is a fan-out
 * like any other, and it waits until no older mail is on its way (`mailing/start.ts`).
 */
export async function commitChange(
  house: LaunchHouse,
  inForce: InForce,
  drafted: Drafted,
  { shown, by, what }: { shown: PlanChange; by: string; what: string },
): Promise<PlanChanged | { outcome: 'changedMeanwhile' } | { outcome: 'tooMuch'; rows: number }> {
  const { campaign, steps } = inForce
  const { letter } = drafted
  const now = house.clock.now()
  const mailing = mailingOf(inForce, drafted, now)
  const changes = changesOf(inForce, drafted, { mailing, shown, by, what, now }, house.random.id())
  if (changes.length > mostInTransaction) return { outcome: 'tooMuch', rows: changes.length }
  const written: Written = await house.table.commit(changes)
  if (!written.done) return { outcome: 'changedMeanwhile' }
  const refusals = [
    ...(await followUp(drafted.plan.gone.map(step => () => house.wakeUps.cancel(alarmName(campaign.id, step))))),
    ...(await setAlarms(house, campaign.id, [...drafted.plan.steps, mailing])),
    ...(drafted.state === 'calledOff' ? [] : [...(await setMinimumAlarms(house, letter)), ...(await setLineAlarms(house, letter))]),
    ...(await followUp(
      steps
        .filter(step => drafted.state === 'calledOff' && step.state === 'planned' && !drafted.plan.steps.some(isSameAs(step)))
        .map(step => () => house.wakeUps.cancel(alarmName(campaign.id, step))),
    )),
  ]
  return { outcome: 'changed', shown, ...afterwards(refusals) }
}

function changesOf(
  { campaign, steps }: InForce,
  { letter, source, plan, seats, state, mailing: { change } }: Drafted,
  { mailing, shown, by, what, now }: { mailing: Step; shown: PlanChange; by: string; what: string; now: Instant },
  id: string,
): Change[] {
  const { asks, tells, mails } = shown
  const stopped = 'stopped' in plan ? (plan.stopped as Step[]) : []
  // One write takes a row once: what goes on is not stopped.
  const overtaken = steps.filter(step => isChangeUnderWay(step) && !plan.steps.some(isSameAs(step)))
  const now_ = [...steps.filter(step => !isIn(step, plan)), ...plan.steps]
  return [
    {
      update: campaignKey(campaign.id),
      set: {
        version: letter.version,
        title: letter.title,
        planNumber: change.plan,
        sessionPlans: { ...campaign.sessionPlans, ...Object.fromEntries(change.sessions.map(session => [session, change.plan])) },
        plan: state === 'calledOff' ? campaign.plan.filter(({ at }) => at <= now) : printedPlan(inOrder(now_)),
        ...(state && { state }),
      },
      if: planAsRead(campaign),
    },
    ...putLetter(letter),
    ...(source === null ? [] : [putSource(campaign.id, letter.version, source)]),
    ...plan.steps.map(step => replaced(campaign.id, step, steps)),
    ...plan.gone.map((step): Change => ({ erase: stepKey(campaign.id, step.name, step.run), if: stepAsRead(step) })),
    ...[...stopped, ...overtaken].map(step => stops(campaign, step, letter.version)),
    ...plan.late.flatMap(step => heldBack(letter, step, steps, now)),
    ...seats,
    { ...putStep(campaign.id, mailing), if: absent('pk') },
    journal(
      campaign.id,
      { at: now, actor: by, what, number: 0, after: { plan: change.plan, sessions: change.sessions, asks, tells, mails } },
      id,
    ),
  ]
}

/** What has reached some stays theirs; whoever has not had it is told by the change's own mail. */
function stops({ id }: Campaign, step: Step, version: number): Change {
  const key = stepKey(id, step.name, step.run)
  if (!hasBegun(step)) return { erase: key, if: stepAsRead(step) }
  return {
    update: key,
    set: { superseded: true, state: 'sending', version: Math.max(version, step.version + 1) },
    remove: ['pausedFor', 'pausedAt'],
    if: stepAsRead(step),
  }
}

/** Its day is over in the new plan: staff decide, and are told. */
function heldBack(letter: FrozenLetter, step: Step, steps: readonly Step[], now: Instant): Change[] {
  const was = steps.find(({ name, run }) => name === step.name && run === step.run)
  const held: Step = {
    ...stepPlan(step),
    state: 'held',
    version: Math.max(letter.version, (was?.version ?? 0) + 1),
    letterVersion: letter.version,
  }
  return [
    { ...putStep(letter.campaign, held), if: was ? stepAsRead(was) : absent('pk') },
    staffNotice(
      letter,
      `heldStep#${stepRun(step.name, step.run)}#${held.version}`,
      { what: 'heldStep', step: stepRun(step.name, step.run), due: step.at },
      now,
    ),
  ]
}

const isSameAs = (step: Step) => (other: Step) => other.name === step.name && other.run === step.run

const isIn = (step: Step, { steps, gone }: Replanned): boolean => [...steps, ...gone].some(isSameAs(step))

const inOrder = (steps: Step[]) => steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
