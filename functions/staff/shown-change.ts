import type { AnswerStatus, PersonRow } from '../audience/person.ts'
import { asOfLetter, questionTo } from '../audience/reconfirm.ts'
import { loadPersons } from '../audience/store.ts'
import { categoryFor } from '../billing/agreement.ts'
import type { FrozenLetter } from '../letter/frozen-letter.ts'
import { type Step, stepRun } from '../letter/step.ts'
import type { LeftOutBecause } from '../mailing/audience-of.ts'
import { toldBy } from '../mailing/change-audience.ts'
import type { Platform } from '../platform/platform.ts'
import type { Replanned } from '../schedule/replan.ts'
import { type ChangedFact, type Drafted, mailingOf } from './drafted-change.ts'
import type { InForce } from './edit.ts'
import { type SessionIfChanged, sessionsIfChanged } from './what-if.ts'

/** What a change of plan comes to, shown before anything happens and told when it has. */
export interface PlanChange {
  changes: ChangedFact[]
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
  /** The day it is for, where each has its own: `2026-08-18`. */
  forDay?: string
  from: string | null
  to: string
}

export interface FallenStep {
  step: string
  forDay?: string
  at: string
}

/** Somebody the change is told, and by which half of its mailing. */
export interface ToldPerson {
  person: PersonRow
  half: 'calendar' | 'bulk'
}

/** Everybody, with what the mailing itself will decide of them. */
export async function audienceOf(
  house: Pick<Platform, 'table' | 'clock'>,
  inForce: InForce,
  drafted: Drafted,
): Promise<{ person: PersonRow; by: ReturnType<typeof toldBy> }[]> {
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
  const count = (...statuses: AnswerStatus[]) => told.filter(person => statuses.includes(asOfLetter(person, was).answer.status)).length
  const released = letter.price ? told.filter(person => isReleased(person, drafted, was)) : []
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
function isReleased(row: PersonRow, { letter, mailing }: Drafted, was: FrozenLetter): boolean {
  const { answer } = asOfLetter(row, was)
  if (answer.status !== 'registered' || answer.agreed === undefined) return false
  if (mailing.name === 'called-off') return true
  const question = questionTo(asOfLetter(row, letter).answer, letter)
  return question !== null && (question.what === 'moved' || question.release !== null)
}

function timetableOf(
  { steps, gone, late, tooClose, stopped = [] }: Replanned & { stopped?: Step[] },
  before: readonly Step[],
): PlanChange['timetable'] {
  const nameOf = ({ name, run }: Step) => stepRun(name, run)
  const printed = ({ local }: Step) => `${local.date.long} ${local.time}`.replaceAll('\u00a0', ' ')
  const which = (step: Step) => ({ step: nameOf(step), ...(step.forDay && { forDay: step.forDay }) })
  const fell = (step: Step): FallenStep => ({ ...which(step), at: printed(step) })
  return {
    moved: steps.flatMap((step): MovedStep[] => {
      const was = before.find(other => nameOf(other) === nameOf(step))
      return was?.at === step.at ? [] : [{ ...which(step), from: was ? printed(was) : null, to: printed(step) }]
    }),
    fallen: [...gone, ...stopped, ...tooClose].map(fell),
    past: late.map(fell),
  }
}
