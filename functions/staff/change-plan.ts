import type { AnswerStatus, Person } from '../audience/person.ts'
import { asOfLetter, questionTo } from '../audience/reconfirm.ts'
import { loadPersons } from '../audience/store.ts'
import { categoryFor } from '../billing/agreement.ts'
import { type Campaign, campaignKey, putLetter, putSource, putStep, stepKey } from '../campaign/store.ts'
import { journal } from '../journal/journal.ts'
import { closes, type FrozenLetter, isOpen } from '../letter/frozen-letter.ts'
import {
  type ChangeName,
  type ChangeStep,
  isChangeUnderWay,
  nextRun,
  restAfterInvitation,
  type Step,
  stepPlan,
  stepRun,
  type ToldChange,
} from '../letter/step.ts'
import type { LeftOutBecause } from '../mailing/audience-of.ts'
import { toldBy } from '../mailing/change-audience.ts'
import { staffNotice } from '../outbox/staff-notice.ts'
import { absent, all, is } from '../platform/conditions.ts'
import type { Platform } from '../platform/platform.ts'
import { type Change, mostInTransaction, type Written } from '../platform/table.ts'
import { printedLocal } from '../schedule/printed-dates.ts'
import type { Replanned } from '../schedule/replan.ts'
import type { SessionId } from '../values/ids.ts'
import { type Instant, later } from '../values/instant.ts'
import { alarmName, setAlarms, setLineAlarms, setMinimumAlarms } from './alarms.ts'
import { printedPlan, replaced } from './apply.ts'
import type { InForce } from './edit.ts'
import { type Afterwards, afterwards, followUp } from './follow-up.ts'
import type { LaunchHouse } from './launch-letter.ts'
import { type SessionIfChanged, sessionsIfChanged } from './what-if.ts'

/** What a change of plan comes to, shown before anything happens and told when it has. */
export interface PlanChange {
  changes: { what: string; session: SessionId | null; from: string | null; to: string | null }[]
  asks: { registered: number; waitlisted: number; pendingApproval: number }
  /** `colleagues`: how many of all who are mailed somebody else has named; they stand above too. */
  tells: { unanswered: number; declined: number; colleagues: number }
  /** Who is not mailed, and why. */
  leftOut: Partial<Record<LeftOutBecause, number>>
  /** Every session as it is until now, and what this does to it. */
  sessions: SessionIfChanged[]
  releases: { people: number; oere: number }
  timetable: { moved: MovedStep[]; fallen: FallenStep[]; past: FallenStep[] }
  mails: number
}

export interface MovedStep {
  step: string
  from: string | null
  to: string
}

export interface FallenStep {
  step: string
  at: string
}

/** A change that has been worked out and not been written. */
export interface Drafted {
  letter: FrozenLetter
  /** As staff wrote it; null where the letter in force stays the one its author wrote. */
  source: string | null
  plan: Replanned
  /** Seats that are moved or resized with it. */
  seats: Change[]
  mailing: { name: ChangeName; change: ToldChange; usefulUntil: Instant }
  changes: PlanChange['changes']
  /** Beside the campaign's version: `calledOff`. */
  state?: 'calledOff'
}

/** The new plan's number; the letter's version rises with it. */
export const nextPlan = ({ planNumber = 0 }: Pick<Campaign, 'planNumber'>): number => planNumber + 1

/**
 * Invitations and reminders that are under way stop: the change's own mail says all they would have
 * said, to everybody. Reminders so soon after it fall away, as after an invitation.
 */
export function replannedAround(plan: Replanned, steps: readonly Step[], now: Instant): Replanned & { stopped: Step[] } {
  const asks = ({ name }: Step) => name === 'invitation' || name.startsWith('reminder-')
  const nameOf = ({ name, run }: Step) => stepRun(name, run)
  const was = (step: Step) => steps.find(other => nameOf(other) === nameOf(step))
  const isUnderWay = (step: Step) => {
    const before = was(step)
    return (
      before !== undefined &&
      asks(step) &&
      (before.state === 'sending' || before.state === 'paused' || before.state === 'waiting' || before.at <= now)
    )
  }
  const stopped = plan.steps.filter(isUnderWay)
  const tooSoon = plan.steps.filter(
    step => !isUnderWay(step) && step.name.startsWith('reminder-') && step.at < later(now, restAfterInvitation),
  )
  return {
    ...plan,
    steps: plan.steps.filter(step => !stopped.includes(step) && !tooSoon.includes(step)),
    gone: [...plan.gone, ...tooSoon.flatMap(step => was(step) ?? [])],
    tooClose: [...plan.tooClose, ...tooSoon.filter(step => !was(step))],
    stopped: stopped.flatMap(step => was(step) ?? []),
  }
}

/**
 * Whether the invitation has gone out, so that those who have not answered know of the old plan.
 */
export const isInvited = (steps: readonly Step[]): boolean =>
  steps.some(({ name, run, state }) => name === 'invitation' && run === undefined && state !== 'planned' && state !== 'waiting')

export const whoIsTold = (steps: readonly Step[], letter: FrozenLetter, now: Instant): boolean => isInvited(steps) && isOpen(letter, now)

/** Somebody the change is told, and by which half of its mailing. */
export interface ToldPerson {
  person: Person
  half: 'calendar' | 'bulk'
}

/** Everybody, with what the mailing itself will decide of them. */
export async function audienceOf(
  house: Pick<Platform, 'table' | 'clock'>,
  inForce: InForce,
  drafted: Drafted,
): Promise<{ person: Person; by: ReturnType<typeof toldBy> }[]> {
  const { id, highest } = inForce.campaign
  const step = mailingOf(inForce, drafted, house.clock.now())
  return (await loadPersons(house, id, 1, highest)).map(person => ({ person, by: toldBy(step, person, drafted.letter) }))
}

type Audience = Awaited<ReturnType<typeof audienceOf>>

export const mailedOf = (audience: Audience): ToldPerson[] =>
  audience.flatMap(({ person, by }) => (by === 'calendar' || by === 'bulk' ? [{ person, half: by }] : []))

/** Counts everybody the change concerns. */
export function shownOf({ letter: was, steps }: InForce, drafted: Drafted, audience: Audience): PlanChange {
  const { letter, plan, changes } = drafted
  const told = mailedOf(audience).map(({ person }) => person)
  const isTold = new Set(told.map(({ number }) => number))
  const count = (...statuses: AnswerStatus[]) => told.filter(({ answer }) => statuses.includes(answer.status)).length
  const released = letter.price ? told.filter(person => isReleased(person, drafted)) : []
  const isFreed = new Set(released.map(({ number }) => number))
  return {
    changes,
    asks: { registered: count('registered'), waitlisted: count('waitlisted'), pendingApproval: count('pendingApproval') },
    tells: {
      unanswered: count('noAnswer'),
      declined: count('declined', 'cancelled'),
      colleagues: told.filter(({ registeredBy }) => registeredBy !== null).length,
    },
    leftOut: leftOutOf(audience),
    sessions: sessionsIfChanged(
      was,
      audience.map(({ person }) => person),
      {
        isMailed: ({ number }) => isTold.has(number),
        isReleased: ({ number }) => isFreed.has(number),
      },
    ),
    releases: {
      people: released.length,
      oere: released.reduce((sum, person) => sum + (letter.price ? categoryFor(letter.price, person).øre : 0), 0),
    },
    timetable: timetableOf(plan, steps),
    mails: told.length,
  }
}

function leftOutOf(audience: Audience): PlanChange['leftOut'] {
  const counts: PlanChange['leftOut'] = {}
  for (const { by } of audience) if (by !== 'calendar' && by !== 'bulk') counts[by] = (counts[by] ?? 0) + 1
  return counts
}

/** Of whom the agreement is void, or may be given up free of charge. */
function isReleased(person: Person, { letter, mailing }: Drafted): boolean {
  if (person.answer.status !== 'registered' || person.answer.agreed === undefined) return false
  if (mailing.name === 'called-off') return true
  const question = questionTo(asOfLetter(person, letter).answer, letter)
  return question !== null && (question.what === 'moved' || question.release !== null)
}

function timetableOf(
  { steps, gone, late, tooClose, stopped = [] }: Replanned & { stopped?: Step[] },
  before: readonly Step[],
): PlanChange['timetable'] {
  const nameOf = ({ name, run }: Step) => stepRun(name, run)
  const printed = ({ local }: Step) => `${local.date.long} ${local.time}`.replaceAll('\u00a0', ' ')
  const fell = (step: Step): FallenStep => ({ step: nameOf(step), at: printed(step) })
  return {
    moved: steps.flatMap((step): MovedStep[] => {
      const was = before.find(other => nameOf(other) === nameOf(step))
      return was?.at === step.at ? [] : [{ step: nameOf(step), from: was ? printed(was) : null, to: printed(step) }]
    }),
    fallen: [...gone, ...stopped, ...tooClose].map(fell),
    past: late.map(fell),
  }
}

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

export function mailingOf(
  { campaign, steps }: InForce,
  { letter, mailing: { name, change, usefulUntil } }: Drafted,
  now: Instant,
): ChangeStep {
  const run = nextRun(steps, name)
  return {
    name,
    ...(run > 1 && { run }),
    at: now,
    local: printedLocal(now, letter.language),
    usefulUntil,
    version: letter.version,
    state: 'planned',
    letterVersion: letter.version,
    change,
    invitedTo: campaign.invitedTo,
  }
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
      if: all(is('state', 'launched'), is('version', campaign.version)),
    },
    ...putLetter(letter),
    ...(source === null ? [] : [putSource(campaign.id, letter.version, source)]),
    ...plan.steps.map(step => replaced(campaign.id, step, steps)),
    ...plan.gone.map((step): Change => ({ erase: stepKey(campaign.id, step.name, step.run), if: asRead(step) })),
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
  if (step.state === 'planned' || step.state === 'waiting') return { erase: key, if: asRead(step) }
  return {
    update: key,
    set: { superseded: true, state: 'sending', version: Math.max(version, step.version + 1) },
    remove: ['pausedFor', 'pausedAt'],
    if: asRead(step),
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
    { ...putStep(letter.campaign, held), if: was ? asRead(was) : absent('pk') },
    staffNotice(
      letter,
      `heldStep#${stepRun(step.name, step.run)}#${held.version}`,
      { what: 'heldStep', step: stepRun(step.name, step.run), due: step.at },
      now,
    ),
  ]
}

const asRead = ({ version, state }: Step) => all(is('version', version), is('state', state))

const isSameAs = (step: Step) => (other: Step) => other.name === step.name && other.run === step.run

const isIn = (step: Step, { steps, gone }: Replanned): boolean => [...steps, ...gone].some(isSameAs(step))

const inOrder = (steps: Step[]) => steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))

export const latestMoment = (letter: FrozenLetter): Instant => closes(letter)
