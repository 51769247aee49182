import { asOfLetter } from '../audience/reconfirm.ts'
import { loadPersons } from '../audience/store.ts'
import type { Campaign } from '../campaign/store.ts'
import { type FrozenLetter, sessionOf } from '../letter/frozen-letter.ts'
import type { Letter } from '../letter/letter.ts'
import type { Step } from '../letter/step.ts'
import type { Platform } from '../platform/platform.ts'
import { planChanges, reminderTooClose } from '../schedule/plan-changes.ts'
import { type Replanned, replan } from '../schedule/replan.ts'
import { stepInDanish } from '../schedule/timetable.ts'
import type { SessionId } from '../values/ids.ts'
import { isBlocker, type Problem } from '../values/problem.ts'
import type { ChangedPart, LetterChange } from '../writing/changes/comparison.ts'
import { changesBetween } from '../writing/changes.ts'
import { check } from '../writing/check.ts'
import { freeze } from '../writing/freeze.ts'
import { whyNotOrdinary } from './not-ordinary.ts'
import { type SeatPlan, seatPlan } from './seat-plan.ts'

/** A campaign that is out, as it was read. */
export interface InForce {
  campaign: Campaign
  letter: FrozenLetter
  steps: Step[]
}

/**
 * What an edited letter comes to: what it changes in timetable and seats, and what stands in its
 * way.
 */
export interface Edit {
  /** The edited letter in its new version. */
  letter: FrozenLetter
  changes: { what: ChangedPart | 'timetable'; says: string; session?: SessionId }[]
  plan: Replanned
  seats: SeatPlan
  /** The whole timetable, sent steps and those to come. */
  steps: Step[]
  /** What the letter asks for and nobody gets, a sentence each. */
  dropped: string[]
  /** What stands in its way. */
  problems: Problem[]
  /** What the letter check would have somebody look at. */
  warnings: Problem[]
}

/**
 * What has happened since the launch stands in no letter.md: it goes on from version to version.
 */
export function carriedOn(was: FrozenLetter, becomes: FrozenLetter): FrozenLetter {
  const sessions = becomes.sessions.map(session => {
    const changes = sessionOf(was, session.id)?.changes
    return changes ? { ...session, changes } : session
  })
  return {
    ...becomes,
    sessions: sessions as FrozenLetter['sessions'],
    ...(was.plan !== undefined && { plan: was.plan }),
    ...(was.gone && { gone: was.gone }),
  }
}

/**
 * Works out an edit and writes nothing.
 * @param mayChange what a command of its own is for, and `apply` refuses
 */
export async function editOf(
  house: Pick<Platform, 'table' | 'clock'>,
  { campaign, letter: was, steps }: InForce,
  letter: Letter,
  mayChange: readonly ChangedPart[] = [],
): Promise<Edit> {
  const now = house.clock.now()
  const version = campaign.version + 1
  const seats = await seatPlan(house, was, carriedOn(was, freeze(letter, version, now)))
  const changes = changesBetween(was, seats.letter, now)
  const plan = replan(letter, steps, version, now)
  const found = check(letter)
  const moved = planChanges(steps, plan).map(says => ({ what: 'timetable' as const, says }))
  return {
    letter: seats.letter,
    changes: [...changes, ...moved].map(change => ({ ...change, says: forTerminal(change.says) })),
    plan,
    seats,
    steps: inOrder([...steps.filter(step => !isReplaced(step, plan)), ...plan.steps]),
    dropped: plan.tooClose.map(step => forTerminal(reminderTooClose(step))),
    problems: [
      ...found.filter(isBlocker),
      ...(await notOrdinary(house, campaign, { letter, was, seats, changes: changes.filter(({ what }) => !mayChange.includes(what)) })),
      // What is too late after a change of plan is for staff to decide.
      ...(mayChange.length > 0 ? [] : plan.late.map(tooLate)),
    ],
    warnings: found.filter(problem => !isBlocker(problem)),
  }
}

async function notOrdinary(
  house: Pick<Platform, 'table'>,
  { id, highest }: Campaign,
  { letter, was, changes, seats }: { letter: Letter; was: FrozenLetter; changes: LetterChange[]; seats: SeatPlan },
): Promise<Problem[]> {
  const asksPeople = changes.some(({ what }) => what === 'price' || what === 'sender')
  const people = asksPeople ? (await loadPersons(house, id, 1, highest)).map(person => asOfLetter(person, was)) : []
  const answered = people.filter(({ answer: { status } }) => ['registered', 'waitlisted', 'pendingApproval'].includes(status)).length
  const circumstances = { was, becomes: seats.letter, answered, waiting: seats.waiting, taken: seats.taken }
  return changes.flatMap(change => {
    const reason = whyNotOrdinary(change, circumstances)
    const line = letter.lines[change.field] ?? letter.lines[change.field.split('.')[0] ?? ''] ?? 1
    return reason
      ? [{ at: `letter.md:${line}`, code: reason.code, level: 'blocker' as const, says: forTerminal(`${change.says} ${reason.says}`) }]
      : []
  })
}

/** No-break spaces are for mails and pages; in a terminal they only hinder search. */
const forTerminal = (says: string): string => says.replaceAll('\u00a0', ' ')

const tooLate = ({ name }: Step): Problem => ({
  at: 'letter.md',
  code: 'STEP-PAST',
  level: 'blocker',
  says: `${stepInDanish(name)} ville ligge i fortiden og aldrig blive sendt. Vælg en dag, der ikke er gået, under »timetable«.`,
})

const isReplaced = (step: Step, { steps, gone }: Replanned) =>
  [...steps, ...gone].some(other => other.name === step.name && other.run === step.run)

const inOrder = (steps: Step[]) => steps.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
