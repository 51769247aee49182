import type { Person } from '../audience/person.ts'
import { questionTo } from '../audience/reconfirm.ts'
import type { Campaign } from '../campaign/store.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { isForSession, type Step, stepRun } from '../letter/step.ts'
import type { SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'

type Mailed = Pick<Step, 'name' | 'run'>

/**
 * Who gets a seat at a session when its programme has gone out gets it in the confirmation, and not
 * again.
 */
export function mailedAlready({ person: { answer, alreadyHas }, campaign, letter, now }: MailedTo, session: SessionId): Mailed[] {
  const asked = letter && questionTo(answer, letter)
  return campaign.plan.filter(
    step =>
      (step.name === 'programme' || step.name === 'practical') &&
      step.at <= now &&
      isForSession(step, session) &&
      // Whoever had a seat it was for has it by mail, or will have: the mailing may still be on its
      // way to them.
      // It was not for whoever had not said yet that they still come.
      !(answer.status === 'registered' && isForSession(step, answer.session) && !(asked && step.at > asked.at)) &&
      !alreadyHas.includes(stepRun(step.name, step.run)),
  )
}

interface MailedTo {
  person: Person
  campaign: Pick<Campaign, 'plan'>
  letter?: Pick<FrozenLetter, 'sessions' | 'gone'>
  now: Instant
}

export const withRuns = ({ alreadyHas }: Person, mailed: Mailed[]): string[] => [
  ...alreadyHas,
  ...mailed.map(({ name, run }) => stepRun(name, run)),
]
