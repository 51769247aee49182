import { type FrozenLetter, isOpen } from '../letter/frozen-letter.ts'
import { type ChangeStep, isChangeUnderWay, type Step, type ToldChange } from '../letter/step.ts'
import type { SessionId } from '../values/ids.ts'
import type { Instant } from '../values/instant.ts'
import type { Drafted } from './drafted-change.ts'

/**
 * A change given while the mail of one before it is on its way. Where it tells of the same sessions
 * it takes over whoever was to be told; where it does not, the older mail goes on for those it says
 * nothing to, with the new letter and under its own claims, so that nobody has it twice.
 */
export function overtaking(steps: readonly Step[], drafted: Drafted, now: Instant): Drafted {
  const { letter, plan, mailing } = drafted
  const older = steps.filter(isChangeUnderWay)
  const goOn = older.flatMap(step => narrowed(step, drafted))
  const takenOver = older.filter(step => !goOn.some(({ name, run }) => name === step.name && run === step.run))
  return {
    ...drafted,
    plan: { ...plan, steps: [...plan.steps.filter(step => !step.change), ...goOn] },
    mailing: { ...mailing, change: withThose(mailing, takenOver, letter, now) },
  }
}

function narrowed(step: ChangeStep, { letter, mailing }: Drafted): Step[] {
  const sessions = step.change.sessions.filter(id => ![id, nowIn(id, letter)].some(one => mailing.change.sessions.includes(one)))
  const isUseful = sessions.length > 0 && (letter.off === undefined || step.name === 'called-off')
  if (!isUseful) return []
  // That all of it is off is told to everybody who has not answered.
  const change = { ...step.change, sessions, unanswered: step.change.unanswered && letter.off === undefined }
  const version = Math.max(letter.version, step.version + 1)
  const { state: _, pausedFor: __, pausedAt: ___, totals: ____, fallsAway: _____, ...plan } = step
  return [{ ...plan, change, version, state: 'planned', letterVersion: letter.version }]
}

/** The session that has taken over its people, or itself. */
function nowIn(id: SessionId, { gone = [] }: Pick<FrozenLetter, 'gone'>): SessionId {
  const into = gone.find(session => session.id === id)?.into
  return into === undefined ? id : nowIn(into, { gone: gone.filter(session => session.id !== id) })
}

/**
 * Whoever the older mail was for knows the meeting as it was before that. A merge by itself is no
 * news to those without a seat there; here they were to hear of that session.
 */
function withThose({ change }: Drafted['mailing'], takenOver: ChangeStep[], letter: FrozenLetter, now: Instant): ToldChange {
  const [first, ...others] = takenOver.map(step => step.change.since ?? step.change.plan)
  if (first === undefined) return change
  return {
    ...change,
    since: Math.min(first, ...others),
    unanswered: change.unanswered || (isOpen(letter, now) && takenOver.some(step => step.change.unanswered)),
    declined: change.declined || takenOver.some(step => step.change.declined),
  }
}
