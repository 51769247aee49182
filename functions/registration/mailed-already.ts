import type { Person } from '../audience/person.ts'
import type { Campaign } from '../campaign/store.ts'
import { isForSession, type Step, stepRun } from '../letter/step.ts'
import type { SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

type Mailed = Pick<Step, 'name' | 'run'>

/**
 * Who gets a seat at a session when its programme has gone out gets it in the confirmation, and not
 * again.
 */
export const mailedAlready = (
  { person: { answer, alreadyHas }, campaign, now }: { person: Person; campaign: Pick<Campaign, 'plan'>; now: Instant },
  session: SessionId,
): Mailed[] =>
  campaign.plan.filter(
    step =>
      (step.name === 'programme' || step.name === 'practical') &&
      step.at <= now &&
      isForSession(step, session) &&
      // Whoever had a seat it was for has it by mail, or will have: the mailing may still be on its
      // way to them.
      !(answer.status === 'registered' && isForSession(step, answer.session)) &&
      !alreadyHas.includes(stepRun(step.name, step.run)),
  )

export const withRuns = ({ alreadyHas }: Person, mailed: Mailed[]): string[] => [
  ...alreadyHas,
  ...mailed.map(({ name, run }) => stepRun(name, run)),
]
