import type { Campaign } from '../campaign/store.ts'
import { closes, type FrozenLetter, isOpen } from '../letter/frozen-letter.ts'
import {
  type ChangeName,
  type ChangeStep,
  hasBegun,
  nextRun,
  restAfterInvitation,
  type Step,
  stepRun,
  type ToldChange,
} from '../letter/step.ts'
import type { Change } from '../platform/table.ts'
import { printedLocal } from '../schedule/printed-dates.ts'
import type { Replanned } from '../schedule/replan.ts'
import type { SessionId } from '../values/ids.ts'
import { type Instant, later } from '../values/instant.ts'
import type { InForce } from './edit.ts'

/** One thing of the letter that changes, old and new as staff read it. */
export interface ChangedFact {
  what: string
  session: SessionId | null
  from: string | null
  to: string | null
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
  changes: ChangedFact[]
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
    return before !== undefined && asks(step) && (hasBegun(before) || (before.at <= now && isInvited(steps)))
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
  steps.some(step => step.name === 'invitation' && step.run === undefined && hasBegun(step))

export const whoIsTold = (steps: readonly Step[], letter: FrozenLetter, now: Instant): boolean => isInvited(steps) && isOpen(letter, now)

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

export const latestMoment = (letter: FrozenLetter): Instant => closes(letter)
